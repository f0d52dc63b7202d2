import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../data/database.ts';
import { unusedCode } from '../../data/orientations/reply-code.ts';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

describe('a number that said ARRET', () => {
  it('is sent nothing more, not even that its confirmed patient was cancelled', async () => {
    const { id } = await town.osnp.asks();
    await anne.says(`OUI ${anne.code()}`);
    await anne.text('ARRET');
    const sent = () => town.carrier.messages().filter(({ to }) => to === anne.number).length;
    const before = sent();
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.clock.forward({ minutes: 10 });
    expect(sent()).toBe(before);
  });
});

describe('an offer', () => {
  it('never outlives its request: the deadline is its end too, for the OSNP and for a late « OUI »', async () => {
    const deadline = new Date(town.clock.now().getTime() + 120_000).toISOString();
    const { id, offers } = await town.osnp.asks({ deadline, offer_ttl_s: 300 });
    expect(offers).toMatchObject([{ status: 'sent', expires_at: deadline }]);
    await town.clock.forward({ seconds: 121 });
    expect(await town.osnp.looksAt(id)).toMatchObject({ status: 'expired', reason: 'timeout' });
    expect(await anne.says(`OUI ${anne.code()}`)).toMatch(/expiré/);
  });

  it('has a code that means nothing else on its phone: neither an open request nor a confirmed patient', async () => {
    await town.osnp.asks();
    const confirmed = anne.code();
    await anne.says(`OUI ${confirmed}`);
    await town.osnp.asks();
    const drawn = [confirmed, anne.code(), '7QRS'];
    const code = await inTransaction(town.database.prisma, (db) =>
      unusedCode(db, anne.number, () => drawn.shift() ?? ''),
    );
    expect(code).toBe('7QRS');
  });
});

describe('what became of a request', () => {
  it.each(['OUI', 'NON', 'AUTRE'])(
    'is told truly to « %s » when the OSNP cancelled it',
    async (word) => {
      const { id } = await town.osnp.asks();
      const code = anne.code();
      await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
      await town.settle();
      const answer = await anne.says(word === 'AUTRE' ? `AUTRE ${code} 17h` : `${word} ${code}`);
      expect(answer).toMatch(/annulée par la régulation/);
      expect(answer).not.toMatch(/confrère/);
    },
  );

  it.each(['OUI', 'NON', 'AUTRE'])(
    'is told truly to « %s » when a colleague has it',
    async (word) => {
      const bruno = await town.doctor('Dr Bruno Sallé');
      await town.osnp.asks();
      const code = anne.code();
      await bruno.says(`OUI ${bruno.code()}`);
      const answer = await anne.says(word === 'AUTRE' ? `AUTRE ${code} 17h` : `${word} ${code}`);
      expect(answer).toMatch(/déjà pourvue : un confrère/);
    },
  );
});
