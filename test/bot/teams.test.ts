import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buttonsOf, cardIn, wordsIn } from '../harness/cards.ts';
import { type Connector, startConnector, type TeamsUser } from '../harness/connector.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let connector: Connector;
let town: Town;
let claire: Doctor;
let hugo: Doctor;
let user: TeamsUser;
let colleague: TeamsUser;

async function link(doctor: Doctor, as: TeamsUser) {
  await town.admin.call('POST', `/practitioners/${doctor.id}/enrolment`, { channel: 'teams' });
  await town.settle();
  await as.says(`LIER ${/LIER (\d{6})/.exec(doctor.last())?.[1]}`);
}

beforeAll(async () => {
  connector = await startConnector();
  const env = { ...connector.env, SAS_TEXTS_PER_MIN: '500', SAS_TEXTS_PER_HOUR: '5000' };
  town = await openTown({ env, credentials: connector.credentials });
  claire = await town.doctor('Dr Claire Aubert', { channels: ['teams', 'sms'] });
  hugo = await town.doctor('Dr Hugo Marchetti', { channels: ['teams', 'sms'] });
  user = connector.user(town, 'claire');
  colleague = connector.user(town, 'hugo');
  await link(claire, user);
  await link(hugo, colleague);
});
afterEach(() => {
  connector.failNext.length = 0;
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

const heardCount = () => town.database.prisma.inbound.count({ where: { channel: 'teams' } });

describe('an activity that comes again', () => {
  it('is heard once and answered once', async () => {
    const activity = user.activity({ text: 'ouvre 14h-15h' });
    const before = user.thread().length;
    await Promise.all([1, 2, 3].map(() => connector.post(town, activity)));
    await connector.post(town, activity);
    expect(user.thread()).toHaveLength(before + 1);
    const openings = await town.database.prisma.opening.count({
      where: { effecteurId: claire.id },
    });
    expect(openings).toBe(1);
  });

  it('gets the very same answer when it waits for it in the body', async () => {
    const activity = user.activity({ text: 'mes créneaux', deliveryMode: 'expectReplies' });
    const first = await connector.post(town, activity);
    const second = await connector.post(town, activity);
    expect(first.body.activities[0].text).toMatch(/Vos 14 prochains jours/);
    expect(second.body).toEqual(first.body);
  });

  it('gets the very same card when a press comes again', async () => {
    await town.osnp.asks({ targets: [claire.id] });
    const { data } = buttonsOf(cardIn(user.thread().at(-1)))[1];
    const value = { action: { type: 'Action.Execute', verb: 'refuse', data } };
    const activity = user.activity({ type: 'invoke', name: 'adaptiveCard/action', value });
    const first = await connector.post(town, activity);
    const second = await connector.post(town, activity);
    expect(wordsIn(first.body)).toMatch(/refus de la demande/);
    expect(second.body).toEqual(first.body);
  });
});

it('shows that it is writing when an answer takes long', async () => {
  const { personId } = await town.database.prisma.effecteur.findUniqueOrThrow({
    where: { id: claire.id },
  });
  const client = await town.database.pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT id FROM "Conversation" WHERE id = $1 FOR UPDATE', [personId]);
  connector.sent.length = 0;
  const answered = connector.post(town, user.activity({ text: 'AIDE' }));
  await vi.waitFor(() => expect(connector.sent).toEqual(['typing']), { timeout: 5_000 });
  await client.query('ROLLBACK');
  client.release();
  await answered;
  expect(connector.sent).toEqual(['typing', 'message']);
});

describe('a connector that is ill', () => {
  it.each([502, 429, 503])('answering %i gets the answer later, once', async (status) => {
    const before = user.thread().length;
    connector.failNext.push(status);
    await connector.post(town, user.activity({ text: 'AIDE' }));
    expect(user.thread()).toHaveLength(before);
    await town.clock.forward({ minutes: 2 });
    expect(user.thread()).toHaveLength(before + 1);
    expect(wordsIn(user.thread().at(-1))).toMatch(/Je comprends/);
  });

  it.each([502, 429])(
    'answering %i to an offer gets it again, and its time starts then',
    async (status) => {
      const before = user.thread().length;
      connector.failNext.push(status, status);
      const asked = await town.osnp.asks({ targets: [claire.id] });
      expect(asked.offers[0].status).toBe('queued');
      await town.clock.forward({ minutes: 2 });
      await town.clock.forward({ minutes: 2 });
      expect(user.thread()).toHaveLength(before + 1);
      expect((await town.osnp.looksAt(asked.id)).offers[0]).toMatchObject({
        status: 'sent',
        channel: 'teams',
      });
      await user.presses(cardIn(user.thread().at(-1)), 'Refuser');
    },
  );

  it('answering that the bot was removed sends the offer by text', async () => {
    connector.failNext.push(403);
    const asked = await town.osnp.asks({ targets: [claire.id] });
    expect(asked.offers[0]).toMatchObject({ status: 'sent', channel: 'sms' });
    expect(claire.last()).toMatch(/pour accepter/);
    await claire.says(`NON ${claire.code()}`);
  });

  it('failing while a card is put right gets it later', async () => {
    await town.osnp.asks({ targets: [claire.id] });
    const offer = user.thread().at(-1);
    connector.failNext.push(502, 502);
    await claire.says(`NON ${buttonsOf(cardIn(offer))[0].data.code}`);
    await town.clock.forward({ minutes: 2 });
    await town.clock.forward({ minutes: 2 });
    expect(wordsIn(cardIn(user.thread().find(({ id }) => id === offer?.id)))).toMatch(
      /refus de la demande/,
    );
  });
});

describe('a button', () => {
  const answers = async (value: unknown, as = user) => {
    const { status, body } = await as.sends(value);
    expect(status).toBe(200);
    return wordsIn(body);
  };
  const execute = (data: unknown, verb = 'accept') => ({
    action: { type: 'Action.Execute', verb, data },
  });

  it.each<[string, unknown]>([
    ['of an unknown verb', execute({ do: 'deleteEverything' }, 'deleteEverything')],
    ['without data', execute(undefined)],
    ['whose data is a text', execute('OUI')],
    ['whose words are no text', execute({ do: 'say', say: { $ne: '' } })],
    ['without words', execute({ do: 'say' })],
    ['whose code is no code', execute({ do: 'accept', offer: 'ofr_1', code: "A' OR 1" })],
    ['without a value', undefined],
    ['whose value is a list', []],
  ])('%s is answered and does nothing', async (_, value) => {
    const before = await heardCount();
    expect(await answers(value)).toMatch(/Je ne reconnais pas ce bouton/);
    expect(await heardCount()).toBe(before);
  });

  it('of another person’s card, or with a code put in by hand, changes nothing', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const { data } = buttonsOf(cardIn(user.thread().at(-1)))[0];
    expect(await answers(execute(data), colleague)).toMatch(/n'est pas la vôtre/);
    expect(await answers(execute({ ...data, code: 'ZZZ9' }))).toMatch(/n'est pas la vôtre/);
    expect(await answers(execute({ ...data, offer: 'ofr_unknown' }))).toMatch(/n'est pas la vôtre/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
    expect(await answers(execute({ ...data, do: 'refuse' }))).toMatch(/refus de la demande/);
  });

  it('of a question that is no longer asked changes nothing, pressed twice or late', async () => {
    const [asked] = await user.says('je ferme demain et après-demain');
    const [question] = await user.says('je veux participer au SAS');
    const first = buttonsOf(cardIn(question))[0];
    expect(asked).toBeDefined();
    const value = { action: { type: first.type, verb: first.verb, data: first.data } };
    await town.clock.forward({ seconds: 1 });
    const both = await Promise.all([user.sends(value), user.sends(value)]);
    const told = both.map(({ body }) => /plus à jour/.test(wordsIn(body)));
    expect(told.toSorted()).toEqual([false, true]);
    await user.says('ANNULER');
  });

  it('pressed while the offer closes gets a clear answer, never an error', async () => {
    await town.osnp.asks({ targets: [claire.id, hugo.id] });
    const mine = buttonsOf(cardIn(user.thread().at(-1)))[0].data;
    const his = buttonsOf(cardIn(colleague.thread().at(-1)))[0].data;
    const both = await Promise.all([user.sends(execute(mine)), colleague.sends(execute(his))]);
    const all = both.map(({ body }) => wordsIn(body));
    expect(all.filter((one) => /confirmé pour vous/.test(one))).toHaveLength(1);
    expect(all.filter((one) => /déjà pourvue/.test(one))).toHaveLength(1);
  });

  it('of an invoke that we do not know is refused without an error', async () => {
    const { status } = await connector.post(
      town,
      user.activity({ type: 'invoke', name: 'task/fetch', value: {} }),
    );
    expect(status).toBe(400);
  });
});

describe('Teams where it is not configured', () => {
  it('is not there', async () => {
    const bare = await openTown();
    try {
      expect((await connector.post(bare, user.activity({ text: 'AIDE' }))).status).toBe(404);
    } finally {
      await bare.close();
    }
  });
});
