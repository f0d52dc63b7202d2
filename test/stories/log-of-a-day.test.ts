import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLog } from '../../bot/log.ts';
import { type Connector, startConnector } from '../harness/connector.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

const lines: string[] = [];
let connector: Connector;
let town: Town;
let anne: Doctor;
let hugo: Doctor;
const said: string[] = [];

beforeAll(async () => {
  connector = await startConnector();
  const log = openLog({ write: (line) => void lines.push(line) });
  town = await openTown({ log, env: connector.env, credentials: connector.credentials });
  anne = await town.doctor('Dr Anne Lefortier');
  hugo = await town.doctor('Dr Hugo Marchetti', { channels: ['voice', 'sms'] });
  await day();
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

const says = async (who: Doctor, words: string) => {
  said.push(words);
  return who.says(words);
};

/** A day with all that may go wrong in words: a request that goes on, a call, Teams, a carrier that fails, a stranger. */
async function day() {
  await says(anne, 'ouvre 16h-18h zorglub');
  await says(anne, 'ma patiente Madame Durandal vient à 16h30');
  await says(anne, 'combien je touche pour un zorglub ?');
  const first = await town.osnp.asks({ targets: [anne.id, hugo.id], strategy: 'sequential' });
  await says(anne, `NON ${anne.code()}`);
  await hugo.answerCall();
  await hugo.press('1');
  await town.settle();
  expect((await town.osnp.looksAt(first.id)).status).toBe('accepted');
  await town.osnp.asks({ targets: [anne.id], reference: 'DOSSIER-DURANDAL' });
  await says(anne, `OUI ${anne.code()} 17h`);
  await says(anne, 'je suis en retard de 20 min');
  await town.admin.call('POST', `/practitioners/${anne.id}/enrolment`, { channel: 'teams' });
  await town.settle();
  await connector.user(town, 'anne').says(`LIER ${/LIER (\d{6})/.exec(anne.last())?.[1]}`);
  await connector.user(town, 'anne').says('mes patients');
  await town.carrier
    .phone('+33639987654')
    .text('je suis Monsieur Durandal, ma fille a 40 de fièvre');
  town.carrier.faults.onCreateMessage = () => 21211;
  await town.osnp.asks({ targets: [anne.id] });
  town.carrier.faults.onCreateMessage = undefined;
  await town.clock.forward({ hours: 9 });
  await says(anne, 'VENU');
}

describe('the log of a day', () => {
  it('has a line for each turn, each change of an offer and each delivery, with the id of what asked for it', async () => {
    const log = lines.map((line) => JSON.parse(line));
    const of = (msg: string) => log.filter((line) => line.msg === msg);
    const { prisma } = town.database;
    const turns = await prisma.inbound.findMany({ where: { kind: { not: 'carrier' } } });
    const logged = new Set(of('a turn').map(({ request }) => request));
    expect(turns.filter(({ id }) => !logged.has(id)).map(({ id }) => id)).toEqual([]);
    expect(of('a turn').length).toBeGreaterThan(10);
    const acts = await prisma.audit.findMany({ where: { action: { startsWith: 'offer.' } } });
    const told = of('an act').map(({ act, object, request }) => `${act} ${object} ${request}`);
    for (const { action, object, requestId } of acts)
      expect(told).toContain(`${action} ${object} ${requestId}`);
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['offer.send', 'offer.refuse', 'offer.accept']),
    );
    const done = await prisma.outbox.findMany({ where: { status: 'done', lastError: null } });
    const delivered = new Set(of('a delivery').map(({ request }) => request));
    expect(done.filter(({ key }) => !delivered.has(key)).map(({ key }) => key)).toEqual([]);
  });

  it('holds no number, no name, no code, and not a word that anybody said or was told', async () => {
    const all = lines.join('');
    const { prisma } = town.database;
    const people = await prisma.person.findMany();
    const codes = (await prisma.offer.findMany()).map(({ code }) => code);
    const numbers = [...people.map(({ phone }) => phone.slice(3)), '639987654', '199000000'];
    const words = [...said.flatMap((text) => text.split(/[^\p{L}]+/u)), 'Durandal', 'fièvre'];
    const names = ['Lefortier', 'Marchetti', 'Hugo', 'Cabinet', 'rue du Test', 'DOSSIER'];
    const own = /^(?:anne|je|a|ma|de|en|un|pour|min|h|le|NON|VENU)$/i; // too short, or the log's own
    const forbidden = [
      ...numbers,
      ...names,
      ...codes,
      ...words.filter((word) => word.length > 3 && !own.test(word)),
    ];
    expect(forbidden.filter((one) => all.includes(one))).toEqual([]);
    expect(all).not.toMatch(/\+33\d|\b0[67](?:[ .]?\d\d){4}\b/);
  });
});
