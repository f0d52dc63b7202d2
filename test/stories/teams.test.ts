import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, cardIn, wordsIn } from '../harness/cards.ts';
import { type Connector, startConnector, type TeamsUser } from '../harness/connector.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let connector: Connector;
let town: Town;
let claire: Doctor;
let hugo: Doctor;
let claireInTeams: TeamsUser;

/** Links a Teams user by the code that came to the doctor's phone. */
async function link(doctor: Doctor, user: TeamsUser) {
  await town.admin.call('POST', `/practitioners/${doctor.id}/enrolment`, { channel: 'teams' });
  await town.settle();
  const code = /LIER (\d{6})/.exec(doctor.last())?.[1];
  return user.says(`LIER ${code}`);
}

beforeAll(async () => {
  connector = await startConnector();
  town = await openTown({ env: connector.env, credentials: connector.credentials });
  claire = await town.doctor('Dr Claire Aubert', { channels: ['teams', 'sms'] });
  hugo = await town.doctor('Dr Hugo Marchetti');
  claireInTeams = connector.user(town, 'claire');
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

const lastCard = () => cardIn(claireInTeams.thread().findLast((one) => cardIn(one)));

describe('a doctor in Teams', () => {
  it('is welcomed once, however often Teams says that the bot was installed', async () => {
    const members = [{ id: '28:11111111-1111-1111-1111-111111111111' }];
    await connector.post(
      town,
      claireInTeams.activity({ type: 'conversationUpdate', membersAdded: members }),
    );
    await connector.post(
      town,
      claireInTeams.activity({ type: 'installationUpdate', action: 'add' }),
    );
    await connector.post(
      town,
      claireInTeams.activity({ type: 'conversationUpdate', membersAdded: members }),
    );
    expect(claireInTeams.thread()).toHaveLength(1);
    expect(wordsIn(claireInTeams.thread())).toMatch(/Bonjour, ici Relais SAS/);
  });

  it('is linked by the code that came to the phone', async () => {
    const answer = await link(claire, claireInTeams);
    expect(wordsIn(answer)).toMatch(/C'est fait, Dr Claire Aubert/);
    const { body } = await town.admin.call('GET', `/practitioners/${claire.id}`);
    expect(body.linked).toMatchObject({ teams: true });
  });

  it('opens places as by text, and undoes it by a suggested word', async () => {
    const [answer] = await claireInTeams.says('<at>Relais SAS</at> ouvre 16h-18h');
    expect(answer?.activity.text).toMatch(/Ouvert : mercredi 25 novembre de 16h à 18h/);
    const { suggestedActions } = answer?.activity ?? {};
    expect(suggestedActions.actions.map(({ value }: { value: string }) => value)).toContain(
      'ANNULER',
    );
  });

  it('sees the openings as a card and closes one by its button, after a yes', async () => {
    const [list] = await claireInTeams.says('mes créneaux');
    const card = cardIn(list);
    expect(wordsIn(card)).toMatch(/mercredi 25 novembre de 16h à 18h/);
    const asked = await claireInTeams.presses(card, 'Fermer');
    const closed = buttonsOf(asked).some(({ title }) => title === 'Oui')
      ? await claireInTeams.presses(asked, 'Oui')
      : asked;
    expect(wordsIn(closed)).toMatch(/Fermé : mercredi 25 novembre de 16h à 18h/);
    const undone = await claireInTeams.presses(closed, 'Annuler');
    expect(wordsIn(undone)).toMatch(/de nouveau ouverts/);
  });

  it('gets an offer as a card and takes it with a press; the card then shows that it is hers', async () => {
    const asked = await town.osnp.asks();
    const offer = claireInTeams.thread().at(-1);
    expect(wordsIn(cardIn(offer))).toMatch(/Demande du SAS \w{4}/);
    const shown = await claireInTeams.presses(cardIn(offer), 'Accepter');
    expect(wordsIn(shown)).toMatch(/confirmé pour vous/);
    expect(await town.osnp.looksAt(asked.id)).toMatchObject({
      status: 'accepted',
      accepted_by: claire.id,
    });
    const updated = claireInTeams.thread().find(({ id }) => id === offer?.id);
    expect(updated?.updates).toBeGreaterThan(0);
    expect(buttonsOf(cardIn(updated))).toEqual([]);
    expect(wordsIn(cardIn(updated))).toMatch(/confirmée? pour vous/);
  });

  it('sees the card change when a colleague was faster, and a late press is told so', async () => {
    await hugo.says('ouvre 16h-17h');
    await town.osnp.asks();
    const offer = claireInTeams.thread().at(-1);
    const before = cardIn(offer);
    const messages = claireInTeams.thread().length;
    await hugo.says(`OUI ${hugo.code()}`);
    const updated = claireInTeams.thread().find(({ id }) => id === offer?.id);
    expect(wordsIn(cardIn(updated))).toMatch(/déjà pourvue/);
    expect(claireInTeams.thread()).toHaveLength(messages);
    const late = await claireInTeams.presses(before, 'Accepter');
    expect(wordsIn(late)).toMatch(/déjà pourvue/);
  });

  it('sees the card change when the request is cancelled or its time is over', async () => {
    const cancelled = await town.osnp.asks({ targets: [claire.id] });
    const first = claireInTeams.thread().at(-1)?.id;
    await town.osnp.call('POST', `/orientations/${cancelled.id}/cancel`, {});
    await town.settle();
    await town.osnp.asks({ targets: [claire.id] });
    const second = claireInTeams.thread().at(-1)?.id;
    await town.clock.forward({ minutes: 6 });
    const card = (id: string | undefined) =>
      cardIn(claireInTeams.thread().find((one) => one.id === id));
    expect(wordsIn(card(first))).toMatch(/annulée par la régulation/);
    expect(wordsIn(card(second))).toMatch(/expiré/);
  });

  it('is written to when a patient already taken will not come', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    await claireInTeams.presses(lastCard(), 'Accepter');
    await town.osnp.call('POST', `/orientations/${asked.id}/cancel`, {});
    await town.settle();
    expect(wordsIn(claireInTeams.thread().at(-1))).toMatch(/le patient ne viendra pas/);
  });

  it('proposes another hour from the card, and the request stays open', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const shown = await claireInTeams.presses(lastCard(), 'Envoyer', { 'hour-other': '17:30' });
    expect(wordsIn(shown)).toMatch(/Ce n'est pas un accord.*17h30/);
    expect(buttonsOf(shown).map(({ title }) => title)).toContain('Accepter');
    const refused = await claireInTeams.presses(shown, 'Refuser');
    expect(wordsIn(refused)).toMatch(/refus de la demande/);
    expect(await town.osnp.looksAt(asked.id)).toMatchObject({
      status: 'expired',
      reason: 'all_refused',
    });
  });

  it('answers by text the offer that came in Teams, and the card shows it', async () => {
    await town.osnp.asks({ targets: [claire.id] });
    const offer = claireInTeams.thread().at(-1);
    const { code } = buttonsOf(cardIn(offer))[0].data;
    expect(await claire.says(`OUI ${code}`)).toMatch(/confirmé pour vous/);
    const updated = claireInTeams.thread().find(({ id }) => id === offer?.id);
    expect(wordsIn(cardIn(updated))).toMatch(/confirmée? pour vous/);
  });

  it('begins a dialog in Teams and ends it by text', async () => {
    const [question] = await claireInTeams.says('je veux participer au SAS');
    const choices = buttonsOf(cardIn(question));
    expect(choices.length).toBeGreaterThan(1);
    const next = await claireInTeams.presses(cardIn(question), choices[0].title);
    expect(buttonsOf(next).length).toBeGreaterThan(1);
    const byText = await claire.says('1');
    expect(byText.length).toBeGreaterThan(10);
    const stale = await claireInTeams.presses(next, buttonsOf(next)[0].title);
    expect(wordsIn(stale)).toMatch(/plus à jour/);
    expect(await claire.says('ANNULER')).toMatch(/nous arr[êe]tons là/);
  });

  it('gets an answer of the documents with its source', async () => {
    const [answer] = await claireInTeams.says('Quel est le forfait annuel ?');
    expect(wordsIn(cardIn(answer))).toMatch(/Source : /);
  });

  it('is confirmed once, in the answer itself, and by a message of its own when that never left', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const code = /SAS (\w{4})/.exec(wordsIn(lastCard()))?.[1] ?? '';
    const confirmed = () =>
      claireInTeams
        .thread()
        .filter(({ activity }) => /confirmé pour vous/.test(activity.text ?? ''));
    const before = confirmed().length;
    await claireInTeams.says(`OUI ${code}`);
    expect(await town.osnp.looksAt(asked.id)).toMatchObject({ accepted_by: claire.id });
    await expect
      .poll(
        () =>
          town.database.prisma.outbox.count({
            where: { key: { startsWith: 'confirm:' }, status: 'due' },
          }),
        { timeout: 15_000 },
      )
      .toBe(0);
    await town.clock.forward({ minutes: 2 });
    expect(confirmed()).toHaveLength(before + 1);
    await town.database.prisma.outbox.updateMany({
      where: { key: { startsWith: 'confirm:' }, lastError: 'answered' },
      data: { status: 'due', lastError: null, doneAt: null },
    });
    await town.settle();
    expect(confirmed().length).toBeGreaterThan(before + 1);
  });

  it('agrees the hour with the yes, and says in one tap that his patients came', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id], mode: 'teleconsultation' });
    const code = /SAS (\w{4})/.exec(wordsIn(lastCard()))?.[1] ?? '';
    const [answer] = await claireInTeams.says(`OUI ${code} 17h`);
    expect(answer?.activity.text).toMatch(/confirmé pour vous.*de 17h à 17h15/);
    await town.clock.forward({ hours: 7, minutes: 40 });
    const tap = claireInTeams
      .thread()
      .flatMap(({ activity }) => activity.suggestedActions?.actions ?? [])
      .find(({ value }: { value: string }) => value === 'VENUS');
    const [thanks] = await claireInTeams.says(tap.value);
    expect(thanks?.activity.text).toMatch(/patients sont venus/);
    expect((await town.osnp.looksAt(asked.id)).outcome).toBe('fulfilled');
  });
});

describe('a doctor whose carrier took his STOP for itself', () => {
  it('is told in Teams, where he is still reached, which patients stay his', async () => {
    const ines = await town.doctor('Dr Inès Belkacem');
    const inesInTeams = connector.user(town, 'ines');
    await link(ines, inesInTeams);
    await town.osnp.asks({ targets: [ines.id], mode: 'teleconsultation' });
    await ines.says(`OUI ${ines.code()}`);
    await ines.says('STOP');
    await town.settle();
    expect(wordsIn(inesInTeams.thread().at(-1))).toMatch(
      /plus aucun SMS.*Patients toujours confirmés : .*25 novembre/s,
    );
  });
});

describe('a question left open', () => {
  it('in Teams is interrupted there, its menu answered by a press, and the walk goes on by text', async () => {
    const hugoInTeams = connector.user(town, 'hugo');
    await link(hugo, hugoInTeams);
    const card = () => cardIn(hugoInTeams.thread().findLast((one) => cardIn(one)));
    await hugoInTeams.says('je veux participer au SAS');
    expect(wordsIn(await hugoInTeams.says('pourquoi ?'))).toMatch(/Votre question porte sur/);
    const [first] = buttonsOf(card());
    const shown = wordsIn(await hugoInTeams.presses(card(), first?.title ?? ''));
    expect(shown).toMatch(/Un SAS fonctionne-t-il/);
    expect(shown).not.toMatch(/libéral/);
    expect(await hugo.says('ouais')).toMatch(/libéral/);
    await hugo.says('annuler');
    expect(wordsIn(await hugoInTeams.says('je reprends mon inscription'))).toMatch(/libéral/);
  });
});
