import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = globSync([
  '{bot,data,dialogs,test,docs}/**/*.{ts,md}',
  'prisma/schema.prisma',
  'prisma/migrations/**/*.sql',
  '*.md',
]).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The rows of a page's tables, by their first cell. */
function rowsOf(page: string): Map<string, string[]> {
  const rows = readFileSync(page, 'utf8').matchAll(/^\| (R-\d+|I\d{2}) *\| (.*?) *\|$/gm);
  const found = new Map<string, string[]>();
  for (const [, id = '', meaning = ''] of rows) found.set(id, [...(found.get(id) ?? []), meaning]);
  return found;
}

const named = (pattern: RegExp, page: string) =>
  new Set(
    sources
      .filter(({ path }) => path !== page)
      .flatMap(({ text }) => [...text.matchAll(pattern)].map(([id]) => id)),
  );

describe.each([
  ['docs/rules.md', /\bR-\d{2,3}\b/g],
  ['docs/invariants.md', /\bI\d{2}\b/g],
])('%s', (page, pattern) => {
  const rows = rowsOf(page);

  it('says what each name in code, tests and docs means', () => {
    expect([...named(pattern, page)].filter((id) => !rows.has(id))).toEqual([]);
  });

  it('says it once, in a sentence', () => {
    expect(rows.size).toBeGreaterThan(30);
    for (const [id, meanings] of rows) {
      expect(meanings, id).toHaveLength(1);
      expect(meanings[0], id).toMatch(/^\S.{20,}[.]$/);
    }
  });
});

describe('docs/rules.md', () => {
  it('explains no rule that nothing names', () => {
    const page = 'docs/rules.md';
    const used = named(/\bR-\d{2,3}\b/g, page);
    expect([...rowsOf(page).keys()].filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('a comment', () => {
  it('points to no page that is not in the project', () => {
    const lost = sources
      .filter(({ path }) => path.endsWith('.ts') && !path.endsWith('references.test.ts'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\bdocs\/[\w-]+\.md|\b(?<!\/)[\w-]+\.md\b|\bDECISIONS\b/g)]
          .map(([page]) => page)
          .filter((page) => !existsSync(page))
          .map((page) => `${path}: ${page}`),
      );
    expect(lost).toEqual([]);
  });
});
