import { describe, expect, it } from 'vitest';
import { read, said } from './reading.ts';

describe('An opening', () => {
  it.each([
    ['ouvre 14h-16h', '11-23 14:00-16:00'],
    ['dispo 1430-16', '11-23 14:30-16:00'],
    ['libre de quatorze heures trente à seize heures', '11-23 14:30-16:00'],
    ['open 2:30pm-4pm', '11-23 14:30-16:00'],
    ['dispo cet aprem de 2 à 4', '11-23 14:00-16:00'],
    ['ouvre jeudi matin', '11-26 08:00-12:00'],
    ['dispo samedi toute la journée', '11-28 08:00-12:00'],
    ['dispo 14h et 16h', '11-23 14:00-14:15 11-23 16:00-16:15'],
    ['ouvre 14h-18h sauf 16h-16h30', '11-23 14:00-16:00 11-23 16:30-18:00'],
    ['dispo mercredi 9h-11h et jeudi 14h-16h', '11-25 09:00-11:00 11-26 14:00-16:00'],
    ['9h-11h mercredi et 14h-16h jeudi dispo', '11-25 09:00-11:00 11-26 14:00-16:00'],
    ['ouvrez 9h-12h mardi de la semaine prochaine', '12-01 09:00-12:00'],
  ])('« %s » is the hours said (R-SAS, R-POINT, R-HOUR, R-EXCEPT)', (text, hours) => {
    const { frame, commit } = read(text);
    expect(frame.intent).toBe('open_slots');
    expect(said(text)).toBe(`open_slots ${hours}`);
    expect(commit).toBe(true);
  });

  it.each([
    ['3 créneaux de 15 min à partir de 16h', '11-23 16:00-16:45 capacity=3 slotMinutes=15'],
    ['2x20 min à 11h30 demain', '11-24 11:30-12:10 capacity=2 slotMinutes=20'],
    ['je peux voir 4 patients entre 14h et 16h', '11-23 14:00-16:00 capacity=4'],
    ['un patient toutes les 20 min de 14 à 16', '11-23 14:00-16:00 slotMinutes=20'],
    ['dispo 9h-12h demain cabinet 2 en visio', '11-24 09:00-12:00 mode=teleconsultation site=2'],
    ['ouvre jeudi 9h-12h cabinet de Roubaix', '11-26 09:00-12:00 site=Roubaix'],
  ])('« %s » keeps counts, lengths, mode and place (R-COUNT)', (text, expected) => {
    expect(said(text)).toBe(`open_slots ${expected}`);
  });

  it.each([
    ['ouvre demain', 'missing_time'],
    ['dispo à 8', 'ambiguous_hour'],
    ['dispo 2h-4h', 'ambiguous_hour'],
    ['ouvre 16h-14h', 'end_before_start'],
    ['ouvre 8h-9h', 'past_time'],
    ['dispo jeudi prochain 9h-12h', 'ambiguous_date'],
    ['dispo mardi 25/11 9h-10h', 'weekday_mismatch'],
    ['dispo 25h', 'invalid_time'],
    ["dispo en fin d'aprem", 'vague_time'],
    ['dispo jusqu’à ce que j’aie fini', 'vague_time'],
    ['créneau de 90 min à 15h', 'slot_length'],
    ['5 créneaux de 30 min entre 14h et 15h', 'does_not_fit'],
    ['dispo demain matin 14h-16h', 'contradictory_time'],
    ['premier lundi du mois 9h-12h', 'unsupported_recurrence'],
  ])('« %s » is asked about: %s', (text, reason) => {
    const { frame, commit } = read(text);
    expect(frame).toMatchObject({ intent: 'open_slots', clarify: reason });
    expect(commit).toBe(false);
  });
});

describe('Closing, moving, being away', () => {
  it.each([
    ['ferme 15h', 'close_slots 11-23 15:00-15:15'],
    ['le 15h15 est pris', 'close_slots 11-23 15:15-15:30'],
    ["11h45 n'est plus libre", 'close_slots 11-23 11:45-12:00'],
    ['stoppe les rdv après 18h', 'close_slots 11-23 18:00-11-24 00:00'],
    ['déplace 15h à 16h30', 'close_slots 11-23 15:00-15:15 | open_slots 11-23 16:30-16:45'],
    ['ferme 15h ouvre 17h svp', 'close_slots 11-23 15:00-15:15 | open_slots 11-23 17:00-17:15'],
    ['pas dispo avt mercredi', 'declare_unavailability 11-23 10:00-11-25 00:00'],
    ['je bosse pas jeudi', 'declare_unavailability 11-26 00:00-11-27 00:00'],
    ['je ne peux plus recevoir de patients ce soir', 'declare_unavailability 11-23 18:00-20:00'],
    [
      'absent les 24 et 25 décembre',
      'declare_unavailability 12-24 00:00-12-25 00:00 12-25 00:00-12-26 00:00',
    ],
    ['congés du 21/12 au 4/1 inclus', 'declare_unavailability 12-21 00:00-01-05 00:00'],
    ['absent, de retour jeudi', 'declare_unavailability 11-23 10:00-11-26 00:00'],
    ['absent de 14h à demain midi', 'declare_unavailability 11-23 14:00-11-24 12:00'],
    ['annule mon indispo de demain', 'cancel_unavailability 11-24 00:00-11-25 00:00'],
    ['je ne suis plus absente jeudi', 'cancel_unavailability 11-26 00:00-11-27 00:00'],
  ])('« %s »', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each(['ne fermez surtout pas demain', 'ferme pas 15h', "n'ouvrez pas demain 9h-11h"])(
    '« %s » is a command not to: nothing is done',
    (text) => {
      expect(read(text)).toMatchObject({ frame: { intent: 'other' }, commit: false });
    },
  );

  it('asks what « plus de créneaux » means: none left, or more', () => {
    expect(said('plus de créneaux cet aprem')).toBe('close_slots ?none_left_or_more');
  });
});

describe('Recurrence and delegation', () => {
  it.each([
    ['tous les mardis 14h-16h', 'open_slots 11-24 14:00-16:00 recurrence=FREQ=WEEKLY;BYDAY=TU'],
    [
      'un jeudi sur deux 9h-11h dispo',
      'open_slots 11-26 09:00-11:00 recurrence=FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
    ],
    [
      'chaque samedi 9h-12h jusqu’au 19/12',
      'open_slots 11-28 09:00-12:00 recurrence=FREQ=WEEKLY;BYDAY=SA;UNTIL=20261219',
    ],
    [
      'tous les jours sauf le mercredi 14h-15h',
      'open_slots 11-23 14:00-15:00 recurrence=FREQ=WEEKLY;BYDAY=MO,TU,TH,FR,SA,SU',
    ],
    [
      'every weekday 2-4pm',
      'open_slots 11-23 14:00-16:00 recurrence=FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    ],
  ])('« %s » is read back with its rule (R-RRULE)', (text, expected) => {
    expect(said(text)).toBe(expected);
    expect(read(text).commit).toBe(false);
  });

  it.each([
    [
      'pour le Dr Benali ouvre 14h-16h et ferme 17h',
      'open_slots 11-23 14:00-16:00 practitioner=Benali | close_slots 11-23 17:00-17:15 practitioner=Benali',
    ],
    ['Dr Ben Ali dispo 14h-16h', 'open_slots 11-23 14:00-16:00 practitioner=Ben Ali'],
    [
      'Dr Roux dispo 14h-15h, Dr Petit dispo 16h-17h',
      'open_slots 11-23 14:00-15:00 practitioner=Roux | open_slots 11-23 16:00-17:00 practitioner=Petit',
    ],
    [
      'Dr Roux et Dr Petit indispo demain',
      'declare_unavailability 11-24 00:00-11-25 00:00 practitioner=Roux | declare_unavailability 11-24 00:00-11-25 00:00 practitioner=Petit',
    ],
  ])('« %s » is for the doctor named', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('A message that is not sure is never done at once', () => {
  it.each([
    ['14h-16h', 'verbless'],
    ['ouvre 14h-16h pour la belote', 'unknown-words'],
    ['dispo demain 14h ?', 'question'],
    ['dispo à partir de 17h', 'filled-bound'],
    ['dispo vers 15h', 'approximate'],
    ['ouvre dimanche 9h-11h', 'outside-sas-hours'],
    ['ouvre 15h euh non 16h', 'corrected'],
    ['je ferme à 17h', 'wide-close'],
    ['ouvre demain 9h-11h, ferme 15h', 'several-commands'],
    ['dispo 9h 12h demain', 'approximate'],
    ['le mardi 14h-16h dispo', 'habitual-day'],
  ])('« %s » is read back: %s', (text, doubt) => {
    const { commit, needsConfirmation } = read(text);
    expect(needsConfirmation).toContain(doubt);
    expect(commit).toBe(false);
  });

  it.each([
    ['votre colis arrive demain entre 9h et 11h'],
    ['Réunion CPTS jeudi 20h30 salle des fêtes'],
    ["bonjour docteur j'aimerais un rdv pour ma fille demain vers 15h merci Mme Bauer"],
    ['le patient de 15h n’est pas venu'],
    ['merci beaucoup, à demain'],
    ['t’es où ? on mange à 12h30'],
    ['bonne soirée'],
  ])('« %s » is not for the bot', (text) => {
    expect(read(text).frame.intent).toBe('other');
  });

  it('« stop » opts out, but « plus recevoir de patients » does not', () => {
    expect(said('STOP')).toBe('stop');
    expect(said('ne m’envoyez plus de sms')).toBe('stop');
    expect(said('je ne veux plus recevoir de patients ce soir')).not.toContain('stop');
  });
});

describe('Questions about the bot, the SAS and one’s own agenda', () => {
  it.each([
    ['mes créneaux', 'list_slots'],
    ["quels créneaux j'ai demain ?", 'list_slots 11-24 00:00-11-25 00:00'],
    ['est-ce que 15h est encore ouvert ?', 'list_slots 11-23 15:00-15:15'],
    ['aide', 'help'],
    ['passez-moi une vraie personne', 'help'],
    ["comment m'inscrire sur la plateforme ?", 'participation'],
    ["c'est payé combien le forfait SAS ?", 'faq'],
  ])('« %s »', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('The calendar', () => {
  it.each([
    ['indispo demain', '2026-10-24T22:00', 'declare_unavailability 10-25 00:00-10-26 00:00'],
    ['ouvre 14h-16h', '2027-03-28T09:30', 'open_slots 03-28 14:00-16:00'],
    ['absent du 2 au 8', '2026-12-31T11:00', 'declare_unavailability 01-02 00:00-01-09 00:00'],
    ['indispo du 31 au 3', '2026-12-22T14:30', 'declare_unavailability 12-31 00:00-01-04 00:00'],
    ['dispo demain 9h-11h', '2026-11-25T00:20', 'open_slots ?ambiguous_date'],
    ['absent le 11/11', '2026-11-23T10:00', 'declare_unavailability ?past_date'],
    ['indispo le 30/02', '2026-11-23T10:00', 'declare_unavailability ?invalid_date'],
    ['lundi 14h-16h dispo', '2026-11-23T10:00', 'open_slots ?ambiguous_date'],
    ['ouvre lundi en huit 14h30-16h', '2026-10-08T11:20', 'open_slots 10-19 14:30-16:00'],
  ])('« %s » at %s (R-DATE, R-WEEKDAY, R-NIGHT, R-PAST)', (text, at, expected) => {
    expect(said(text, {}, at)).toBe(expected);
  });
});

describe('Among other words', () => {
  it.each([
    [
      'Dr Blanc : ouvrir demain 9h-10h. Dr Haddad : jeudi 14h est pris.',
      'open_slots 11-24 09:00-10:00 practitioner=Blanc | close_slots 11-26 14:00-14:15 practitioner=Haddad',
    ],
    [
      'À ouvrir jeudi :\n- Lemaire 9h-11h\n- Fontaine 14h-17h',
      'open_slots 11-26 09:00-11:00 practitioner=Lemaire | open_slots 11-26 14:00-17:00 practitioner=Fontaine',
    ],
  ])('« %s » is of each doctor what stands behind his name', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('reads one sentence of a long talk, and reads it back', () => {
    const talk =
      'Bonjour, quelle matinée ! Mes voisins fêtent la tonte des moutons et le facteur chante à tue-tête devant la grille depuis huit jours. ' +
      'Je peux recevoir des patients jeudi de 9h à 11h. Mon jardin embaume le jasmin, quel bonheur !';
    const { frame, commit } = read(talk);
    expect(frame).toMatchObject({
      intent: 'open_slots',
      ranges: [{ start: '2026-11-26T09:00', end: '2026-11-26T11:00' }],
    });
    expect(commit).toBe(false);
  });

  it.each([
    'ouvre jeudi 9h-11h, sauf mardi les moutons',
    'ouvre jeudi 9h-11h, à conndition que la chaudière marche',
    'ouvre jeudi 9h-11h, saufmardi',
    'les vacances du petit vont du 19 décembre au 4 janvier, quelle chance',
  ])('« %s » is not done at once: what stands beside it may turn it round', (text) => {
    expect(read(text).commit).toBe(false);
  });

  it.each([
    ['jeudi ou vendredi 9h-11h ouvert', 'ambiguous_date'],
    ['plus de visites ce soir', 'none_left_or_more'],
  ])('« %s » is asked about: %s', (text, reason) => {
    expect(read(text).frame.clarify).toBe(reason);
  });

  it('moves to the hour after « à », whichever is said first', () => {
    expect(said('décale à 11h30 le créneau de 10h45')).toBe(
      said('décale le créneau de 10h45 à 11h30'),
    );
  });
});
