import { expect, it } from 'vitest';
import { type EntryId, historyOf, inForce } from '../../data/knowledge/regulation.ts';

it('holds all fifty entries of the reference', () => {
  const ids = Array.from(
    { length: 50 },
    (_, at): EntryId => `G-${String(at + 1).padStart(2, '0')}`,
  );
  expect(ids.filter((id) => historyOf(id).length === 0)).toEqual([]);
});

it('names a source and a place for each entry', () => {
  for (let at = 1; at <= 50; at += 1) {
    for (const { source } of historyOf(`G-${String(at).padStart(2, '0')}`)) {
      expect(source.length).toBeGreaterThan(0);
      for (const { at: place } of source) expect(place).not.toBe('');
    }
  }
});

it('changes on the first day of a rule, at midnight', () => {
  expect(inForce('forfait', '2025-12-31')).toMatchObject({ id: 'G-07', value: 1400 });
  expect(inForce('forfait', '2026-01-01')).toMatchObject({ id: 'G-08', value: 1000 });
  expect(inForce('weekly-minimum', '2026-01-01')).toBeUndefined();
  expect(inForce('horizon', '2024-12-04')?.value).toBe(48);
  expect(inForce('horizon', '2024-12-05')?.value).toBe(72);
});

it('says that the start of the short-notice visit is disputed during 2025, and no longer in 2026', () => {
  expect(inForce('mvr', '2024-12-21')).toBeUndefined();
  expect(inForce('mvr', '2025-06-10')?.disputed).toBeDefined();
  expect(inForce('mvr', '2026-01-01')?.disputed).toBeUndefined();
});

it('never lets two versions of a subject hold on the same day', () => {
  for (const subject of ['forfait', 'snp', 'mvr', 'horizon', 'number', 'regulator.who'] as const) {
    const versions = historyOf(subject);
    versions.slice(1).forEach(({ from = '' }, at) => {
      expect(versions[at]?.until ?? '9999').toBe(from);
    });
  }
});
