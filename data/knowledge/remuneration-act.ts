import { fromParis } from '../paris-time.ts';
import { type Both, inForce } from './regulation.ts';
import {
  type Determination,
  farDay,
  firstDay,
  outside,
  type Pay,
  weakest,
} from './remuneration.ts';
import { type Period, periodOf } from './remuneration-hours.ts';
import {
  actWords,
  capReached,
  delayed,
  due,
  pdsaVisitDue,
  perhapsTogether,
  undatedSurcharge,
} from './remuneration-words.ts';

/** An act and how its patient came; wall clocks of Paris, `YYYY-MM-DDTHH:MM`. */
export interface Act {
  requestedBy: 'SAS' | 'C15' | 'CPTS' | 'NONE';
  patientele: 'autre' | 'mienne' | 'aucun';
  mode: 'cabinet' | 'tlc' | 'visite';
  snpAlreadyThisWeek: number;
  deptSas: boolean;
  tarifOpposable: boolean;
  urgent: boolean;
  requestAt?: string | undefined;
  actAt: string;
}

/** The five surcharges; null where the sources do not decide, which is not zero. */
type Surcharges = Record<'SNP' | 'SHE' | 'MVR' | 'VISITE_PDSA' | 'NON_REGULE', number | null>;

/** The surcharges of one act. A total is given only when their sum is known. */
export interface ActPay extends Pay {
  majorationsEUR: Surcharges;
  totalEUR: number | null;
  totalIfCumulableEUR?: number;
  codes: string[];
}

interface Part {
  SNP?: number | null;
  SHE?: number;
  MVR?: number | null;
  VISITE_PDSA?: number;
  NON_REGULE?: number | null;
  determination: Determination;
  say: Both[];
}

interface Case {
  act: Act;
  on: string;
  period: Period;
  hour: number;
  elapsed: number | undefined;
}

const nothing = (...say: Both[]): Part => ({ determination: 'determined', say });

/** Hours that really passed, so that a night of 23 or 25 hours counts as it is (G-34). */
const hoursBetween = (from: string, to: string) =>
  (fromParis(to).getTime() - fromParis(from).getTime()) / 3_600_000;

/** Why no SNP is due, before any question of hours; undefined when it may be. */
function withoutSnp({ act, on, elapsed = 0 }: Case): Part | undefined {
  if (!act.deptSas) return nothing(actWords.noSas);
  if (act.requestedBy === 'CPTS') return nothing(actWords.viaCpts);
  if (act.requestedBy === 'C15') {
    return { determination: 'partial', say: [actWords.regulation15] };
  }
  if (act.requestedBy !== 'SAS') return nothing(actWords.notAsked);
  if (elapsed < 0) return { SNP: null, determination: 'undetermined', say: [actWords.backwards] };
  if (act.patientele === 'mienne') return nothing(actWords.mine);
  const { value: longest } = inForce('delay', on) ?? {};
  if (longest && elapsed > longest) return nothing(delayed(longest, false));
  const { value: cap } = inForce('snp.cap', on) ?? {};
  return cap && act.snpAlreadyThisWeek >= cap ? nothing(capReached(cap)) : undefined;
}

function snpAndShe(seen: Case): Part {
  const none = withoutSnp(seen);
  if (none) return none;
  const { on, period, hour, elapsed } = seen;
  const snp = inForce('snp', on)?.value ?? null;
  const window = inForce('she.window', on);
  const inWindow = window && hour >= (window.min ?? 0) && hour < (window.max ?? 0);
  const weekday = period === 'day' || period === 'night';
  if (snp === null || (period !== 'day' && !(inWindow && weekday))) {
    const say = [actWords.pdsa, ...(period === 'holiday' ? [actWords.holiday] : [])];
    return { SNP: null, determination: 'undetermined', say };
  }
  const exactly = elapsed !== undefined && elapsed === inForce('delay', on)?.value;
  const say = [due('SNP', snp), ...(exactly ? [delayed(elapsed, true)] : [])];
  const sure = exactly ? 'convention' : 'determined';
  const she = inWindow ? inForce('she', on)?.value : undefined;
  if (!she) return { SNP: snp, determination: sure, say };
  say.push(due('SHE', she));
  if (period === 'night') {
    say.push(actWords.overlap);
    return { SNP: snp, SHE: she, determination: 'determined-with-caveat', say };
  }
  if (hour !== window?.min) return { SNP: snp, SHE: she, determination: sure, say };
  return { SNP: snp, SHE: she, determination: 'convention', say: [...say, actWords.windowStart] };
}

/** The short-notice visit asks for the SAS and the delay, not for a patient of somebody else. */
function shortNoticeVisit({ act, on, elapsed }: Case): Part {
  const entry = inForce('mvr', on);
  const delay = inForce('mvr.delay', on)?.value ?? 0;
  const asked = act.mode === 'visite' && act.requestedBy === 'SAS' && act.deptSas;
  if (!asked || !entry?.value || elapsed === undefined || elapsed < 0 || elapsed >= delay) {
    return nothing();
  }
  return entry.disputed
    ? { MVR: null, determination: 'contradiction', say: [actWords.mvrDisputed] }
    : { MVR: entry.value, ...nothing(due('MVR', entry.value)) };
}

function pdsaVisit({ act, on, period }: Case): Part {
  const amount = inForce('pdsa-visit', on)?.value;
  if (!amount || act.mode !== 'visite' || period === 'day' || !act.tarifOpposable) return nothing();
  return { VISITE_PDSA: amount, ...nothing(pdsaVisitDue(amount)) };
}

/** The convention of 2024 created it and no document dates it: null from that convention on. */
function nonRegulated({ act, on }: Case): Part {
  const { value } = inForce('non-regulated', on) ?? {};
  const possible = act.requestedBy === 'NONE' && act.mode !== 'visite' && !act.urgent;
  if (!value || !possible || !act.tarifOpposable || on < '2024-06-22') return nothing();
  return { NON_REGULE: null, determination: 'partial', say: [undatedSurcharge(value)] };
}

const zero: Surcharges = { SNP: 0, SHE: 0, MVR: 0, VISITE_PDSA: 0, NON_REGULE: 0 };

function sumUp(parts: Part[], on: string): ActPay {
  const { determination: _, say: __, ...amounts } = Object.assign({}, ...parts) as Part;
  const majorationsEUR: Surcharges = { ...zero, ...amounts };
  const { SNP, MVR } = majorationsEUR;
  const known = Object.values(majorationsEUR).filter((amount) => amount !== null);
  const sum = known.reduce((total, amount) => total + amount, 0);
  const open = known.length < 5;
  const uncertainSum = !open && Boolean(SNP) && Boolean(MVR);
  const all = parts.map(({ determination }) => determination);
  if (uncertainSum) all.push('partial');
  if (on >= farDay) all.push('determined-with-caveat');
  const say = parts.flatMap((part) => part.say);
  if (uncertainSum) say.push(perhapsTogether(sum));
  if (SNP) say.push(actWords.billSnp);
  return {
    majorationsEUR,
    totalEUR: open || uncertainSum ? null : sum,
    ...(uncertainSum && { totalIfCumulableEUR: sum }),
    codes: (['SNP', 'SHE', 'MVR'] as const).filter((code) => majorationsEUR[code]),
    determination: weakest(all),
    say: [...say, ...outside(on)],
  };
}

/** The surcharges of an act under the rules of its own day; before the first document nothing is known. */
export function payOfAct(act: Act): ActPay {
  const on = act.actAt.slice(0, 10);
  if (on < firstDay) {
    const unknown = Object.fromEntries(Object.keys(zero).map((code) => [code, null]));
    return {
      majorationsEUR: unknown as Surcharges,
      totalEUR: null,
      codes: [],
      determination: 'undetermined',
      say: outside(on),
    };
  }
  if (!inForce('snp', on)) return sumUp([nothing(actWords.pilot)], on);
  const [hours = 0, minutes = 0] = act.actAt.slice(11).split(':').map(Number);
  const seen: Case = {
    act,
    on,
    period: periodOf(fromParis(act.actAt), on),
    hour: hours + minutes / 60,
    elapsed: act.requestAt === undefined ? undefined : hoursBetween(act.requestAt, act.actAt),
  };
  return sumUp([snpAndShe(seen), shortNoticeVisit(seen), pdsaVisit(seen), nonRegulated(seen)], on);
}
