import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checklistOf, questionOf } from '../../../data/participation/checklist.ts';
import { actionsOf, settingsOf } from '../../../data/participation/outcomes.ts';
import { nodes } from '../../../data/participation/participation-tree.ts';
import { labels } from '../../../data/participation/settings.ts';
import {
  follow,
  type NodeId,
  type OutcomeId,
  regimeOn,
  walk,
} from '../../../data/participation/tree.ts';

const paths = readFileSync(new URL('paths.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(
    (line) =>
      JSON.parse(line) as { asOf: string; answers: Record<string, string>; outcome: OutcomeId },
  );

const everyNode = Object.keys(nodes) as NodeId[];
const day = fc
  .integer({ min: 0, max: 3650 })
  .map((days) => Temporal.PlainDate.from('2021-04-01').add({ days }).toString());
const answers = fc.dictionary(
  fc.constantFrom(...everyNode),
  fc.constantFrom(...new Set(everyNode.flatMap((id) => Object.keys(nodes[id].choices)))),
);

it('reaches the end of each of the 213 paths of reference', () => {
  expect(paths).toHaveLength(213);
  for (const { asOf, answers: given, outcome } of paths) {
    expect(walk(given, asOf)).toMatchObject({ outcome });
  }
});

it.each([
  ['2021-03-31', undefined],
  ['2022-03-31', 'REG-PILOTE'],
  ['2022-04-01', 'REG-AVENANT9'],
  ['2023-04-27', 'REG-AVENANT9'],
  ['2023-04-28', 'REG-ARBITRAL'],
  ['2024-06-22', 'REG-CONV-2024A'],
  ['2024-12-05', 'REG-CONV-2024B'],
  ['2025-12-31', 'REG-CONV-2024B'],
  ['2026-01-01', 'REG-2026'],
])('is under the right rules on %s', (on, regime) => {
  expect(regimeOn(on)).toBe(regime);
});

it('stands at a question that has answers, or at an end, whatever was answered', () => {
  fc.assert(
    fc.property(answers, day, (given, asOf) => {
      const stand = walk(given, asOf);
      expect(stand).toBeDefined();
      if (stand && 'at' in stand)
        expect(questionOf(stand.at, 'fr').choices.length).toBeGreaterThan(1);
      if (stand && 'outcome' in stand)
        expect(actionsOf(stand.outcome, asOf).length).toBeGreaterThan(0);
      expect(new Set(stand?.path).size).toBe(stand?.path.length);
    }),
  );
});

it('goes on to an end from wherever it stands, in at most nine answers', () => {
  fc.assert(
    fc.property(day, fc.infiniteStream(fc.nat()), (asOf, choices) => {
      const given: Record<string, string> = {};
      for (let asked = 0; asked <= 9; asked += 1) {
        const stand = walk(given, asOf);
        if (!stand || 'outcome' in stand) return;
        const keys = Object.keys(nodes[stand.at].choices);
        given[stand.at] = keys[(choices.next().value ?? 0) % keys.length] ?? '';
      }
      throw new Error('no end');
    }),
  );
});

it('asks again rather than follow an answer that the question does not have', () => {
  expect(follow('N02', 'toString', '2026-05-05')).toBeUndefined();
  expect(walk({ N00: 'medecin-effecteur', N01: 'peut-être' }, '2026-05-05')).toMatchObject({
    at: 'N01',
  });
});

it('never asks two hours nor names the FRU box once they are gone', () => {
  for (const { asOf, outcome } of paths.filter((path) => path.asOf >= '2026-01-01')) {
    expect(settingsOf(outcome, asOf).declaresTwoHours).not.toBe(true);
    const said = actionsOf(outcome, asOf).map(({ label }) => label);
    expect(said).not.toContain(labels.twoHours);
    expect(said).not.toContain(labels.fru);
  }
});

it('leaves the FRU box unticked until the day it was announced gone', () => {
  expect(settingsOf('O-IND-MANUEL', '2024-10-10').fru).toBe('leave-unticked');
  expect(settingsOf('O-IND-MANUEL', '2024-12-05').fru).toBe('absent');
});

it('keeps taking part and hiding slots apart', () => {
  expect(settingsOf('O-IND-REFUS-2026', '2026-05-05')).toMatchObject({
    participates: true,
    refusesSlotDisplay: true,
  });
  expect(settingsOf('O-NP-VISIBLE', '2026-05-05')).toMatchObject({
    participates: false,
    refusesSlotDisplay: false,
  });
});

it('asks a name of a CPTS and of an MSP, and sites of a CPTS alone', () => {
  expect(settingsOf('O-CPTS-MANUEL', '2025-05-05').sites).toContain('required');
  expect(settingsOf('O-MSP-MANUEL', '2025-05-05')).toMatchObject({
    structureName: 'required',
    sites: 'absent',
  });
});

it('words every question and every end in both languages, with no place left unfilled', () => {
  for (const node of everyNode) {
    for (const locale of ['fr', 'en'] as const) {
      const { ask, choices } = questionOf(node, locale);
      expect(ask).not.toBe('');
      for (const { key, label } of choices) expect(label).not.toBe(key);
    }
  }
  for (const { asOf, outcome } of paths) {
    for (const locale of ['fr', 'en'] as const) {
      const { title, sections } = checklistOf(outcome, asOf, locale);
      const text = [title, ...sections.flatMap(({ lines }) => lines)].join('\n');
      expect(text).not.toMatch(/\{\{|undefined|NaN/);
    }
  }
});

it('says which boxes to leave alone, and why the annual payment is not due', () => {
  const { sections } = checklistOf('O-IND-INTERFACE-2026', '2026-05-05', 'fr');
  const steps = sections.find(({ part }) => part === 'steps')?.lines.join('\n');
  expect(steps).toMatch(/Ne cochez pas.*Je refuse d'afficher/);
  const byHand = checklistOf('O-IND-MAN-2026', '2026-05-05', 'fr');
  expect(byHand.sections.find(({ part }) => part === 'forfait')?.lines[0]).toContain('1 000 €');
});

it('tells an employee of a health centre that nothing is to be ticked', () => {
  expect(actionsOf('O-CDS-SALARIE', '2026-05-05')).toMatchObject([{ kind: 'none' }]);
});

it('sends a patient to 15 or 112 before anything else', () => {
  const { sections } = checklistOf('O-PATIENT', '2026-05-05', 'en');
  expect(sections.flatMap(({ lines }) => lines).join(' ')).toContain('112');
});
