import { describe, expect, it } from 'vitest';
import { chart } from '../../../dialogs/language/parse.ts';
import { allRules } from '../../../dialogs/language/rules/all.ts';
import { tokenise } from '../../../dialogs/language/tokens.ts';

/** Codes that a message may name in the examples. */
const codes = ['4K7P', 'B'];

/** True when the rule explains some words of the message. */
function finds(rule: (typeof allRules)[number], message: string): boolean {
  const tokens = tokenise(message, codes);
  const made = chart(tokens);
  return tokens.some((_, at) => rule.read(made, at).length > 0);
}

/** Rules made again under another name for another place of the grammar keep the examples of the first. */
const copies = new Set(['PlainClock', 'WeekDays']);

describe('A rule of the grammar', () => {
  const rules = allRules.filter(({ node }) => !copies.has(node));

  it('has a name of its own', () => {
    const names = rules.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('has at least one example', () => {
    expect(rules.filter(({ yes }) => yes.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it.each(rules.flatMap((rule) => rule.yes.map((text) => [rule.name, text, rule] as const)))(
    '%s explains « %s »',
    (_, text, rule) => {
      expect(finds(rule, text)).toBe(true);
    },
  );

  it.each(rules.flatMap((rule) => rule.no.map((text) => [rule.name, text, rule] as const)))(
    '%s leaves « %s » alone',
    (_, text, rule) => {
      expect(finds(rule, text)).toBe(false);
    },
  );
});
