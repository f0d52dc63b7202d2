/** One measure: what was measured, what came out, what was aimed at, and whether it was reached. */
export interface Line {
  what: string;
  measured: string;
  aim: string;
  ok: boolean;
}

/** The value that this share of the measures stays under; they are sorted here. */
export function percentile(measures: number[], share: number): number {
  const sorted = measures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** p50 and p99 in milliseconds, as a table shows them. */
export const spread = (measures: number[]): string =>
  `p50 ${percentile(measures, 0.5).toFixed(0)} ms, p99 ${percentile(measures, 0.99).toFixed(0)} ms`;
