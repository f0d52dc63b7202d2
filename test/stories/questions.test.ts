import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cards } from '../../data/knowledge/cards/all.ts';
import { buildIndex, findCards } from '../../data/knowledge/search.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';
import { vagueAmong } from '../harness/vague.ts';

const vague = vagueAmong(
  ['plateforme', 'qui regule', 'et le logiciel', 'le forfait ou le plafond', 'cotation'],
  'effecteur',
);

const index = buildIndex(cards);

/** Asked by somebody unknown, and answered at once. */
const plain = ['le sas c quoi ?', 'comment sinscrire ?', 'faut il une carte cps ?'].find(
  (text) => findCards(index, text).action === 'answer',
);

let town: Town;
let claire: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
  claire = await town.doctor('Dr Claire Aubert');
});
afterAll(() => town.close());

describe('a question by text', () => {
  it('gets today’s rule first, its source, and what held before on SUITE', async () => {
    const answer = await claire.says('combien je touche ?');
    expect(answer).toMatch(/1 000 €/);
    expect(answer).toMatch(/15 €/);
    expect(answer).toMatch(/\(SUITE\)/);
    expect(await claire.says('suite')).toMatch(/Jusqu'au 31\/12\/2025.*1 400 €/);
  });

  it('is answered as of the year that it names', async () => {
    expect(await claire.says('en 2024 le forfait cetait combien ?')).toMatch(
      /^En 2024, forfait : 1 400 €/,
    );
  });

  it('gets a menu of three when several answers are near, and a digit chooses', async () => {
    const hugo = await town.doctor('Dr Hugo Marchetti');
    const menu = await hugo.says(vague);
    expect(menu).not.toMatch(/Urgence vitale/); // he works with the SAS
    expect(menu).toMatch(/1\. .*\n2\. .*\n3\. /);
    expect(await hugo.says('3')).not.toMatch(/Je n'ai rien changé|Rien n'attend/);
  });

  it('gets no medical advice, but the number to call', async () => {
    const answer = await claire.says('mon fils a mal au ventre que faire');
    expect(answer).toMatch(/15 ou le 112/);
    expect(answer).toMatch(/pas de conseil médical/);
  });

  it('gets only the number to call when it sounds like an emergency', async () => {
    expect(await claire.says('mon patient fait un arrêt cardiaque')).toMatch(
      /^Urgence vitale : appelez le 15 ou le 112 maintenant/,
    );
  });

  it('is kept for those who write the cards, names and numbers hidden, when it had no direct answer', async () => {
    await claire.says(
      'pourquoi le 06 39 98 00 12 de Mme Durand est dans le bug turlututu du SAS ?',
    );
    const { body } = await town.admin.call('GET', '/faq/unanswered');
    const texts = body.data.map(({ text }: { text: string }) => text).join('\n');
    expect(texts).not.toMatch(/06 39|Durand/);
    expect(body.data.length).toBeGreaterThan(0);
  });

  it('counts the doctor’s own week on « ou j’en suis »', async () => {
    expect(await claire.says('ou jen suis ?')).toMatch(/0\/30/);
  });

  it('asks somebody unknown once who he is, after the line to call 15', async () => {
    const stranger = town.carrier.phone('+33639989990');
    const answer = (await stranger.text(plain ?? '')).reply;
    expect(answer).toMatch(/^Urgence vitale : appelez le 15 ou le 112\./);
    expect(answer).toMatch(/vous [êe]tes : 1 médecin/);
    expect((await stranger.text('1')).reply).toMatch(/c'est noté/);
    expect((await stranger.text('comment sinscrire ?')).reply).not.toMatch(/1 médecin/);
  });
});
