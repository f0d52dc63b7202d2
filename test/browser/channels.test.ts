import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installed, startDemoBrowser } from './demo-browser.ts';

/** Runs in the page, where the types of this project are not: what is spoken is written down. */
const listen = `(() => {
  window.spoken = [];
  speechSynthesis.speak = ({ text, lang }) => window.spoken.push(lang + ' ' + text);
})()`;

describe.skipIf(!installed)('Teams and the telephone on the page', () => {
  let demo: Awaited<ReturnType<typeof startDemoBrowser>>;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    demo = await startDemoBrowser();
  });

  afterAll(() => demo?.close());

  const later = (minutes: number) => {
    demo.clock.now = new Date(demo.clock.now.getTime() + minutes * 60_000);
  };

  beforeEach(() => later(10));

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  async function open(width?: number, height?: number) {
    ({ context, page, complaints } = await demo.open(width, height));
  }

  const phone = (index: number) => page.locator('.phone').nth(index);
  const pane = (index: number, name: 'Messages' | 'Teams' | 'Téléphone') =>
    phone(index).getByRole('tabpanel', { name });
  const focused = () => page.evaluate<string>('document.activeElement.textContent');
  const shows = (where: Locator, words: RegExp) => where.getByText(words).last().waitFor();

  async function turnTo(index: number, name: 'Messages' | 'Teams' | 'Téléphone') {
    await phone(index).getByRole('tab', { name }).click();
    return pane(index, name);
  }

  async function write(where: Locator, words: string) {
    await where.getByRole('textbox').fill(words);
    await where.getByRole('textbox').press('Enter');
  }

  async function api(method: string, path: string, body: object) {
    const headers = { authorization: 'Bearer demo', 'content-type': 'application/json' };
    const data = JSON.stringify(body);
    const answer = await context.request.fetch(`${demo.app.url}${path}`, { method, headers, data });
    return answer.json();
  }

  /** How a doctor is reached first. */
  async function prefer(index: number, channels: string[]) {
    const state = await (await context.request.get(`${demo.app.url}/demo/state`)).json();
    await api('PATCH', `/api/v1/practitioners/${state.phones[index].effecteurId}`, { channels });
  }

  const askForDoctor = () => page.getByRole('button', { name: 'Demander un médecin' }).click();
  const newest = () =>
    page
      .getByRole('list', { name: /Demandes/ })
      .locator('.orientation')
      .first();

  it('draws the answers of Teams as cards, whose buttons work', async () => {
    await open();
    const teams = await turnTo(0, 'Teams');
    await write(teams, 'ouvre 17h-18h');
    await shows(teams, /17h à 18h/);
    await teams.getByRole('button', { name: 'Mes créneaux' }).click();
    await shows(teams, /4 libre/);
    await teams.getByRole('button', { name: 'Fermer' }).click();
    await expect.poll(() => teams.locator('.with-card').last().textContent()).toMatch(/Fermé/);
    await page.getByRole('img', { name: /Fontaine : 0 libres/ }).waitFor();
    await page.reload();
    await shows(await turnTo(0, 'Teams'), /Fermé/);
  });

  it('puts a request into Teams, takes the answer from its card, and keeps the card right', async () => {
    await open();
    await write(await turnTo(1, 'Messages'), 'ouvre 17h-18h');
    await shows(pane(1, 'Messages'), /17h-18h \(/);
    await write(pane(2, 'Teams'), 'ouvre 17h-18h');
    await shows(pane(2, 'Teams'), /17h à 18h/);
    await askForDoctor();
    const card = pane(2, 'Teams').locator('.with-card').last();
    await card.getByRole('button', { name: 'Accepter' }).waitFor();
    await phone(1).getByRole('button', { name: /^OUI / }).click();
    await shows(card, /pourvue/);
    expect(await card.getByRole('button').count()).toBe(0);

    later(1);
    await askForDoctor();
    await card.getByRole('button', { name: 'Accepter' }).focus();
    await page.keyboard.press('Enter');
    await shows(newest(), /Inès Belkacem prend le patient/);
    await shows(card, /confirmée/);
    expect(await card.getByRole('button', { name: 'Accepter' }).count()).toBe(0);
  });

  it('rings where nobody can miss it, and is answered with the keyboard alone', async () => {
    await open();
    await prefer(0, ['voice', 'sms']);
    await write(await turnTo(0, 'Messages'), 'ouvre 17h-18h');
    await shows(pane(0, 'Messages'), /17h-18h/);
    await askForDoctor();
    const ring = page.getByRole('alert');
    await shows(ring, /Fontaine : appel entrant/);
    expect(await page.title()).toMatch(/^☎/);
    await ring.getByRole('button', { name: /Décrocher/ }).focus();
    await page.keyboard.press('Enter');
    const call = pane(0, 'Téléphone');
    await shows(call, /Pour accepter, tapez 1/);
    await expect.poll(focused).toBe('1');
    await page.keyboard.press('3');
    await expect.poll(() => call.getByText(/Pour accepter, tapez 1/).count()).toBe(2);
    await page.keyboard.press('1');
    await shows(newest(), /Camille Fontaine prend le patient/);
    await shows(call, /Appel terminé/);
    await expect.poll(focused).toBe('Appeler l’assistant');
    expect(await page.title()).not.toMatch(/☎/);
    await prefer(0, ['sms', 'voice']);
  });

  it('calls the assistant, types a day on the keypad, and hangs up', async () => {
    await open();
    const call = await turnTo(1, 'Téléphone');
    await call.getByRole('button', { name: 'Appeler l’assistant' }).click();
    await shows(call, /pour ouvrir, fermer ou noter une absence, tapez 2/);
    const key = (name: string) => call.getByRole('button', { name, exact: true });
    const said = call.getByRole('listitem');
    for (const [count, choice] of ['2', '1'].entries()) {
      await expect.poll(() => said.count()).toBe(count + 1);
      await key(choice).click();
    }
    await shows(call, /# pour valider/);
    await key('2').click();
    expect(await call.getByLabel('Chiffres tapés').textContent()).toBe('2');
    expect(await said.count()).toBe(3);
    await page.keyboard.press('#');
    await expect.poll(() => said.count()).toBe(4);
    expect(await call.getByLabel('Chiffres tapés').textContent()).toBe('');
    await call.getByRole('button', { name: 'Raccrocher' }).click();
    await shows(call, /Appel terminé/);
  });

  it('speaks aloud only when asked, and remembers it', async () => {
    await open();
    await page.evaluate(listen);
    const call = await turnTo(2, 'Téléphone');
    const aloud = call.getByRole('button', { name: 'Voix haute' });
    expect(await aloud.getAttribute('aria-pressed')).toBe('false');
    await call.getByRole('button', { name: 'Appeler l’assistant' }).click();
    await shows(call, /Relais SAS/);
    expect(await page.evaluate('window.spoken')).toEqual([]);
    await aloud.click();
    await call.getByRole('button', { name: '0', exact: true }).click();
    await expect.poll(() => page.evaluate('window.spoken[0]')).toMatch(/^fr-FR .*Relais SAS/);
    await call.getByRole('button', { name: 'Raccrocher' }).click();
    await page.reload();
    await turnTo(2, 'Téléphone');
    expect(await aloud.getAttribute('aria-pressed')).toBe('true');
  });

  it('gives back what was written when Teams does not answer', async () => {
    await open();
    const teams = await turnTo(1, 'Teams');
    await page.route('**/api/messages', (route) => route.abort());
    await write(teams, 'mes créneaux');
    await shows(teams, /n’a pas répondu/);
    expect(await teams.getByRole('textbox').inputValue()).toBe('mes créneaux');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
  });

  it.each([390, 1280])('fits cards and keypad into %d pixels, in English too', async (width) => {
    await open(width, 844);
    await page.getByRole('button', { name: 'English' }).click();
    const teams = await turnTo(0, 'Teams');
    await write(teams, 'AIDE');
    await teams.locator('.ac-pushButton').first().waitFor();
    const call = phone(2).getByRole('tabpanel', { name: 'Phone' });
    await phone(2).getByRole('tab', { name: 'Phone' }).click();
    await call.getByRole('button', { name: 'Call the assistant' }).click();
    await call.getByRole('button', { name: '#' }).waitFor();
    const wide = `Array.from(document.querySelectorAll('.pane, .said, .ac-adaptiveCard'), (one) => one.scrollWidth - one.clientWidth)`;
    expect(Math.max(...(await page.evaluate<number[]>(wide)))).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await call.getByRole('button', { name: 'Hang up' }).click();
    await call.getByText('Call ended').waitFor();
  });
});
