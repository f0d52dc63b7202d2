import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../dialogs/language/kinds.ts';
import { fold, tokenise } from '../../../dialogs/language/tokens.ts';

const folder = new URL('../../../dialogs/language/lexicon/', import.meta.url);
const rules = new URL('../../../dialogs/language/rules/', import.meta.url);

const lines = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [, kind = '', value = '', forms = ''] = /^(\w+)(?:=([\w:-]+))?: (.+)$/.exec(line) ?? [];
      return { file, line, kind, value, forms: forms.split(' | ') };
    }),
);

describe('The lexicon', () => {
  it('holds exactly the kinds that rules may name', () => {
    expect([...new Set(lines.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  });

  it('holds no kind that no rule asks for', () => {
    const code = readdirSync(rules)
      .map((file) => readFileSync(new URL(file, rules), 'utf8'))
      .concat(readFileSync(new URL('../rule.ts', rules), 'utf8'))
      .join('\n');
    expect(kinds.filter((kind) => !code.includes(`'${kind}'`))).toEqual([]);
  });

  it('says each form once in a kind', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { kind, value, forms } of lines)
      for (const form of forms) {
        const key = `${kind}: ${form}`;
        if (seen.has(key)) twice.push(`${key} (${seen.get(key)}, ${value})`);
        seen.set(key, value);
      }
    expect(twice).toEqual([]);
  });

  it('writes its forms folded: no accents, no capitals, one space between words', () => {
    const forms = lines.flatMap(({ forms }) => forms);
    expect(forms.filter((form) => fold(form) !== form || /\s\s|^\s|\s$/.test(form))).toEqual([]);
  });

  it('has no empty form', () => {
    const forms = lines.flatMap(({ forms, line }) => forms.map((form) => [form, line] as const));
    expect(forms.filter(([form]) => tokenise(form).length === 0)).toEqual([]);
  });
});
