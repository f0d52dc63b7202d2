/** Damerau-Levenshtein distance, or `most + 1` as soon as it is larger; the cost is bounded by the lengths. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, older[j - 2]! + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return most + 1;
    older = old;
    old = row;
  }
  return old[b.length]!;
}

/** How many slips of the finger a word of that length is forgiven: short words are too close to each other. */
export function tolerance(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}
