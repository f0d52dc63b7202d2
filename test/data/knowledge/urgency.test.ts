import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { urgencyOf } from '../../../data/knowledge/urgency.ts';

const vital = [
  'arrêt cardiaque au cabinet',
  'ARRET CARDIAQUE',
  'arret cardiorespiratoire salle 2',
  'mon patient fait un malaise',
  "J'ai un patient qui fait un malaise dans la salle d'attente",
  'ma patiente est en arrêt',
  'douleur dans la poitrine',
  'Grosse douleur thoracique depuis 20 minutes',
  "j'ai mal dans la poitrine et le bras gauche tout lourd",
  'ça me serre très fort la poitrine',
  'je crois que mon père fait un AVC',
  'mon mari fait un infarctus',
  'suspicion d’infarctus au cabinet, que faire',
  "il a la bouche tordue d'un coup",
  'ma mère a la moitié du visage paralysée',
  'mon bébé ne respire plus',
  'elle a du mal à respirer',
  "j'arrive plus à respirer",
  'mon fils s’étouffe avec un bonbon',
  'détresse respiratoire chez un patient',
  'ses lèvres deviennent bleues, lèvres bleues et il est bleu',
  "crise d'asthme et la ventoline ne passe pas, crise d'asthme grave",
  'il est inconscient',
  'ma femme a perdu connaissance',
  'le monsieur est tombé et ne bouge plus',
  'elle ne se réveille pas',
  'mon voisin ne répond plus',
  "il vient de s'effondrer dans la rue",
  'ma fille convulse',
  "mon enfant fait une crise d'épilepsie",
  'ça saigne énormément',
  'elle saigne et ça ne veut pas s’arrêter, saigne beaucoup',
  'mon père crache du sang',
  'hémorragie',
  'il s’est coupé, le sang gicle',
  'fracture ouverte de la jambe',
  'mon fils a avalé une pile',
  'elle a pris une boîte de somnifères',
  'il a bu de la javel',
  'overdose dans les toilettes',
  'intoxication au monoxyde',
  'choc anaphylactique',
  'sa langue gonfle après une piqûre',
  'œdème de Quincke',
  'elle perd les eaux',
  'ma femme va accoucher maintenant',
  'le bébé arrive on est sur l’autoroute',
  'mon nourrisson est tout mou',
  'ma fille a 40 et la nuque raide',
  "il s'est électrocuté",
  'coup de couteau',
  'mon fils est tombé dans la piscine',
  'accident de voiture il y a un blessé',
  'envoyez une ambulance',
  "j'ai besoin d'une ambulance",
  'au secours',
  "À l'aide !",
  'mon père est en train de mourir',
  'he is having a heart attack',
  'she is not breathing',
  'my husband passed out',
  'call an ambulance please',
  'chest pain since this morning',
  'my daughter swallowed a battery',
  'no puedo respirar',
];

const despair = [
  'je veux mourir',
  "j'ai envie d'en finir ce soir",
  'je pense à me suicider',
  'mon patient est suicidaire et il est devant moi',
  'je vais me pendre',
  'elle veut se tuer',
  "j'ai des idées noires",
  'plus envie de vivre',
  "je me suis ouvert les veines, je veux m'ouvrir les veines",
  'I want to kill myself',
  'she wants to die',
];

const none = [
  'urgence : peux-tu ouvrir 14h',
  'je suis aux urgences demain, absent',
  'absent demain, je suis aux urgences avec mon fils',
  'en urgence ouvre 16h-18h',
  'absent demain, mon père a fait un AVC',
  'ferme cet après-midi, ma mère a eu un malaise hier',
  'absent lundi, formation arrêt cardiaque',
  'absent jeudi, cours sur l’AVC',
  'fermé vendredi, réunion sur le suicide',
  'pas de douleur thoracique svp',
  'je ne prends plus les malaises',
  'sauf les douleurs thoraciques',
  'arrêt maladie demain',
  'arrêt de travail',
  'je meurs de faim, pas avant 14h',
  'je vais mourir de rire',
  'je suis mort de fatigue, ferme 17h-18h',
  'vous allez me tuer avec vos SMS',
  "j'ai mal au dos, absent demain",
  'j’ai mal à la tête, ferme ce soir',
  'mon fils a de la fièvre, absent demain',
  'je suis essoufflé par ces demandes, 2 patients max',
  'la régulation ne répond plus',
  'la secrétaire ne répond pas',
  'je ne peux pas parler pour le moment',
  'ma femme accouche la semaine prochaine, absent',
  'suite à un malaise je suis arrêté 3 jours',
  'le SAS gère-t-il les infarctus ?',
  'qui est responsable si le patient fait un malaise ?',
  'comment coter une consultation pour malaise ?',
  'les urgences vitales restent au SAMU ?',
  'ouvre 14h-16h',
  'OUI 4K7P',
  'aide',
  'ça ne marche pas, aidez-moi',
  "besoin d'aide pour ouvrir",
  'réunion des pompiers jeudi 14h',
  'absent, je coupe le son',
  'mon coeur de métier est la gériatrie',
];

describe('what tells of an emergency', () => {
  it.each(vital)('is heard in « %s »', (text) => {
    expect(urgencyOf(text)).toBe('vital');
  });

  it.each(despair)('is heard with despair in « %s »', (text) => {
    expect(urgencyOf(text)).toBe('despair');
  });

  it.each(none)('is not in « %s »', (text) => {
    expect(urgencyOf(text)).toBeUndefined();
  });

  it('is in hardly any message that a doctor or a secretary writes of the agenda', () => {
    const folder = new URL('../../../dialogs/language/corpus/', import.meta.url);
    const files = ['gp-leaves', 'gp-rural-61', 'secretary-two', 'gp-talkative', 'sos-visits'];
    const heard = files.flatMap((name) =>
      readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text)
        .filter(urgencyOf),
    );
    expect(heard).toEqual([]);
  });
});
