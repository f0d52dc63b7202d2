import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let hugo: Doctor;

beforeAll(async () => {
  town = await openTown();
  hugo = await town.doctor('Dr Hugo Marchetti');
});
afterAll(() => town.close());

const away =
  'Réponse automatique : je suis absente du cabinet et ne lis pas mes messages avant lundi prochain. Pour une urgence, composez le 15.';

describe('a phone that answers by itself while a request waits', () => {
  it('is not answered for ever, and the code of the request is still heard at once', async () => {
    const asked = await town.osnp.asks({ targets: [hugo.id] });
    const replies: string[] = [];
    for (let text = 0; text < 40; text += 1) replies.push((await hugo.text(away)).reply ?? '');
    expect(replies.filter(Boolean).length).toBeLessThan(15);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
    expect((await hugo.text(`OUI ${hugo.code()}`)).reply).toMatch(/confirmé pour vous/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
  });
});
