import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../bot/app.ts';
import { installed, startDemoBrowser } from './demo-browser.ts';

/** Runs in the page, where the types of this project are not. */
const pageFaults = `(() => {
  const named = (element) => element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.length;
  const controls = Array.from(document.querySelectorAll('button, input, select, textarea, a, summary'));
  const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  return {
    sideways: document.documentElement.scrollWidth - innerWidth,
    unnamed: controls.filter((control) => !named(control)).map(({ outerHTML }) => outerHTML),
    twice: ids.filter((id, index) => ids.indexOf(id) !== index),
  };
})()`;

describe.skipIf(!installed)('the page to try it', () => {
  let demo: Awaited<ReturnType<typeof startDemoBrowser>>;
  let app: App;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    demo = await startDemoBrowser();
    app = demo.app;
  });

  afterAll(() => demo?.close());

  beforeEach(() => {
    demo.clock.now = new Date(demo.clock.now.getTime() + 60_000);
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  async function open(width?: number, height?: number) {
    ({ context, page, complaints } = await demo.open(width, height));
  }

  const phone = (index: number) => page.locator('.phone').nth(index);
  const thread = (index: number) => phone(index).getByRole('log');
  const shows = (where: Locator, words: RegExp) => where.getByText(words).last().waitFor();

  async function say(index: number, words: string) {
    await phone(index).getByRole('textbox').fill(words);
    await phone(index).getByRole('button', { name: 'Envoyer' }).click();
  }

  it('puts what a doctor opens by text on the time line', async () => {
    await open();
    await say(0, 'ouvre 16h-18h');
    await shows(thread(0), /16h-18h/);
    const line = page.getByRole('img', { name: /8 libres, 0 proposés, 0 pris, de 16:00 à 18:00/ });
    await line.waitFor();
    expect(await line.locator('i.free').count()).toBe(8);
  });

  it('finds a doctor in three clicks, and both sides agree on who it is', async () => {
    await open();
    for (const doctor of [0, 1]) {
      await say(doctor, 'ouvre 14h-15h');
      await shows(thread(doctor), /14h-15h \(/);
    }
    await page.getByText('Au cabinet', { exact: true }).click();
    await page.getByText('D’ici demain soir', { exact: true }).click();
    await page.getByRole('button', { name: 'Demander un médecin' }).click();
    const orientation = page
      .getByRole('list', { name: /Demandes/ })
      .getByRole('listitem')
      .first();
    await shows(orientation, /message reçu, réponse attendue avant 10:0\d/);

    const late = await phone(1).getByRole('button', { name: /^OUI / }).textContent();
    await phone(0).getByRole('button', { name: /^OUI / }).click();
    await shows(thread(0), /confirmée? pour vous/i);
    await shows(orientation, /Camille Fontaine prend le patient/);
    await shows(thread(1), /déjà pourvue/i);
    await page
      .getByRole('img', { name: /Camille Fontaine : \d+ libres, 0 proposés, 1 pris/ })
      .waitFor();

    await say(1, late ?? '');
    await expect
      .poll(() => thread(1).textContent())
      .toMatch(new RegExp(`${late}[^]*(déjà (pourvue|prise)|trop tard)`, 'i'));
    expect(await orientation.textContent()).toContain('prévenu que c’est pourvu');
  });

  it('takes an answer given by voice, and a request taken back', async () => {
    await open();
    const ask = page.getByRole('button', { name: 'Demander un médecin' });
    const newest = page
      .getByRole('list', { name: /Demandes/ })
      .locator('.orientation')
      .first();
    const before = await newest.getByRole('heading').textContent();
    await ask.click();
    await expect.poll(() => newest.getByRole('heading').textContent()).not.toBe(before);
    await newest
      .getByRole('button', { name: /a dit non par téléphone/ })
      .first()
      .click();
    await shows(newest, /^non à 10:0\d$/);
    await newest.getByRole('button', { name: 'Annuler la demande' }).click();
    await shows(newest, /^Annulée$/);
  });

  it('can be used with the keyboard alone', async () => {
    await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('osnp');
    await phone(2).getByRole('textbox').focus();
    await page.keyboard.type('mes créneaux');
    await page.keyboard.press('Enter');
    await shows(thread(2), /ouvre|ouvert/i);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await phone(2).getByRole('tab', { name: 'Teams' }).focus();
    await page.keyboard.press('ArrowRight');
    await phone(2).getByRole('button', { name: 'Appeler l’assistant' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Appeler l’assistant');
  });

  it.each([390, 768, 1280])(
    'fits %d pixels, every control has a name, and no id is there twice',
    async (width) => {
      await open(width, 844);
      const faults = await page.evaluate(pageFaults);
      expect(faults).toEqual({ sideways: 0, unnamed: [], twice: [] });
    },
  );

  it('speaks English when asked, remembers it, and keeps what was being written', async () => {
    await open();
    await phone(0).getByRole('textbox').fill('ouvre demain');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'The regulation desk' }).waitFor();
    expect(await phone(0).getByRole('textbox').inputValue()).toBe('ouvre demain');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.reload();
    await page.getByRole('button', { name: 'Français' }).waitFor();
  });

  it('is closed to a page of another name, which could otherwise read the token', async () => {
    await open();
    const { port } = new URL(app.url);
    const { request } = context;
    const answer = await request.get(`${app.url}/demo/state`, {
      headers: { host: `elsewhere.example:${port}` },
    });
    expect(answer.status()).toBe(403);
  });
});
