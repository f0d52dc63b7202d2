import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const web = join(import.meta.dirname, '../../bot/web');
const { texts } = (await import(join(web, 'texts.js'))) as {
  texts: Record<'fr' | 'en', Record<string, string>>;
};
const sources = readdirSync(web).filter((name) => /\.(js|html)$/.test(name) && name !== 'texts.js');
const source = sources.map((name) => readFileSync(join(web, name), 'utf8')).join('\n');

it('says everything in both languages, with the same places to fill', () => {
  const placesOf = (language: 'fr' | 'en') =>
    Object.fromEntries(
      Object.entries(texts[language]).map(([key, words]) => [
        key,
        (words.match(/\{\w+\}/g) ?? []).sort(),
      ]),
    );
  expect(placesOf('en')).toEqual(placesOf('fr'));
});

it('has the words of every key that the page names', () => {
  const named = Array.from(
    source.matchAll(/(?:text\(|data-text=)['"]([\w.-]+)['"]/g),
    ([, key]) => key ?? '',
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((key) => !(key in texts.fr))).toEqual([]);
});

it('loads nothing from elsewhere', () => {
  const addresses = source.match(/https?:\/\/[^\s'"]+/g) ?? [];
  expect(addresses).toEqual([]);
});
