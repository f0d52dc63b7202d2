import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { startApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { freshDatabase } from '../harness/database.ts';
import { silent } from '../harness/town.ts';

const executablePath = '/usr/bin/chromium';

/** Whether this machine has a browser to try the page with. */
export const installed = existsSync(executablePath);
if (!installed)
  console.log(`The page is not tried: no browser at ${executablePath} (apt-get install chromium)`);

/** The demo and a browser; the clock stands still unless a test moves it. */
export async function startDemoBrowser() {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-page-'));
  const demo = readConfig({ PORT: '0', DATA_DIR: dataDir, SAS_HOURS: 'always' });
  const config = { ...demo, databaseUrl: database.url };
  // Tuesday 24 November 2026, 10:00 in Paris
  const clock = { now: new Date('2026-11-24T09:00:00Z') };
  const app = await startApp(config, { clock: () => clock.now, opinion: silent });
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const browser = await chromium.launch({ executablePath, args });
  return {
    app,
    clock,
    /** A page of a browser that remembers nothing, and all that went wrong in it. */
    async open(width = 1280, height = 800) {
      const context = await browser.newContext({
        viewport: { width, height },
        timezoneId: 'America/New_York',
        locale: 'de-DE',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const complaints = complaintsOf(page);
      await page.goto(app.url);
      await page.locator('.phone').first().waitFor();
      return { context, page, complaints };
    },
    async close() {
      await browser.close();
      await app.stop();
      await database.close();
    },
  };
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() !== 'log' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on(
    'response',
    (response) =>
      response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  return complaints;
}
