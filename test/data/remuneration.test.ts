import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isHoliday } from '../../data/holidays.ts';
import { type Act, payOfAct } from '../../data/knowledge/remuneration-act.ts';
import { payOfYear } from '../../data/knowledge/remuneration-forfait.ts';
import {
  payOfPilotQuarter,
  payOfRegulation,
} from '../../data/knowledge/remuneration-regulation.ts';

const act = (parts: Partial<Act> & { actAt: string }) =>
  payOfAct({
    requestedBy: 'SAS',
    patientele: 'autre',
    mode: 'cabinet',
    snpAlreadyThisWeek: 0,
    deptSas: true,
    tarifOpposable: true,
    urgent: false,
    ...parts,
  });

it('answers each case of reference as it is written', () => {
  const input = readFileSync(new URL('remuneration-cases.jsonl', import.meta.url), 'utf8');
  const cases = input
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const output = execFileSync(process.execPath, ['bot/eval-remuneration-command.ts'], { input });
  const answers = String(output)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toHaveLength(cases.length);
  cases.forEach(({ id, expected: { mustSay, ...figures } }, at) => {
    expect(answers[at]).toMatchObject({ id, ...figures });
    for (const words of mustSay)
      expect(answers[at].say.toLowerCase()).toContain(words.toLowerCase());
  });
});

it('counts the 48 hours as they pass, through a night of 25 hours', () => {
  const pay = act({ requestAt: '2026-10-23T12:00', actAt: '2026-10-26T11:30' });
  expect(pay.majorationsEUR.SNP).toBe(0);
  const night = act({ requestAt: '2026-10-24T11:00', actAt: '2026-10-26T10:30' });
  expect(night.majorationsEUR.SNP).toBe(0);
  const spring = act({ requestAt: '2026-03-28T09:30', actAt: '2026-03-30T10:30' });
  expect(spring).toMatchObject({ majorationsEUR: { SNP: 15 }, determination: 'convention' });
});

it('still pays an act at the very end of the 48 hours, and says that it is a convention', () => {
  const pay = act({ requestAt: '2026-11-24T10:00', actAt: '2026-11-26T10:00' });
  expect(pay).toMatchObject({ totalEUR: 15, determination: 'convention' });
});

it('pays no short-notice visit at 24 hours sharp', () => {
  const pay = act({ mode: 'visite', requestAt: '2026-11-24T10:00', actAt: '2026-11-25T10:00' });
  expect(pay).toMatchObject({ totalEUR: 15, codes: ['SNP'] });
});

it('gives each part of a visit of the evening apart, and their sum only if they add up', () => {
  const pay = act({ mode: 'visite', requestAt: '2026-11-24T15:00', actAt: '2026-11-24T20:15' });
  expect(pay).toMatchObject({
    majorationsEUR: { SNP: 15, SHE: 5, MVR: 10, VISITE_PDSA: 6.5 },
    totalEUR: null,
    totalIfCumulableEUR: 36.5,
    determination: 'partial',
  });
});

it('knows no rule before the pilot phase, and says when its documents start', () => {
  const pay = act({ actAt: '2019-05-05T10:00' });
  expect(pay).toMatchObject({ totalEUR: null, determination: 'undetermined' });
  expect(pay.say[0]?.fr).toContain('01/04/2021');
  expect(payOfYear({ year: 2019 }, '2026-01-05').forfaitEUR).toBeNull();
  expect(payOfRegulation({ hours: 2 }, '2020-02-02').amountEUR).toBeNull();
  expect(payOfPilotQuarter(12, '2020-02-02').amountEUR).toBeNull();
});

it('says until when it knows for a day far after its last rule', () => {
  const pay = payOfYear({ interfaced: true }, '2034-01-01');
  expect(pay).toMatchObject({ forfaitEUR: 1000, determination: 'determined-with-caveat' });
  expect(pay.say.at(-1)?.en).toContain('01/01/2026');
});

it('changes the annual payment on the first of January 2026 and not before', () => {
  expect(payOfYear({}, '2025-12-31').forfaitEUR).toBe(1400);
  expect(payOfYear({}, '2026-01-01').forfaitEUR).toBe(1000);
  expect(payOfYear({}, '2021-10-01').forfaitEUR).toBe(0);
});

it('asks two hours of the emptiest week until 2025', () => {
  expect(payOfYear({ interfaced: false, minWeeklyMinutes: 119 }, '2025-06-01').forfaitEUR).toBe(0);
  expect(payOfYear({ interfaced: false, minWeeklyMinutes: 120 }, '2025-06-01').forfaitEUR).toBe(
    1400,
  );
});

it('does not invent the hourly rate of before the règlement arbitral', () => {
  expect(payOfRegulation({ hours: 3 }, '2023-04-27').amountEUR).toBeNull();
  expect(payOfRegulation({ hours: 3 }, '2023-04-28').amountEUR).toBe(300);
  expect(payOfRegulation({ hours: 3 }, '2026-11-29').amountEUR).toBeNull();
});

it.each(['2026-04-06', '2026-05-14', '2026-05-25', '2024-04-01', '2024-05-09', '2025-04-21'])(
  'knows that %s is a public holiday',
  (day) => {
    expect(isHoliday(Temporal.PlainDate.from(day))).toBe(true);
  },
);

it('speaks both languages in every answer', () => {
  for (const pay of [
    act({ actAt: '2026-11-29T10:00' }),
    payOfYear({ org: 'validated-only' }, '2026-05-05'),
  ]) {
    for (const { fr, en } of pay.say) expect(fr && en).toBeTruthy();
  }
});
