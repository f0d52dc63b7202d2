/** User and system together: how the kernel parts the two is only sampled. */
const cpu = (work: () => void, times: number): number => {
  const before = process.cpuUsage();
  for (let n = 0; n < times; n += 1) work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

/** Milliseconds of processor time that this process has used: what others do on the machine is not in it. */
export const busyMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * How many times more work eight times the input is: about 8 when it is read once, 64 when every part of it is read
 * again for every other. Processor time of this process alone, the best of nine, so that neither a busy machine nor
 * a collection of garbage changes anything.
 */
export function growth(read: (text: string) => unknown, hostile: (length: number) => string) {
  const [small, large] = [hostile(4_000), hostile(32_000)];
  let times = 1;
  while (cpu(() => read(small), times) < 4_000 && times < 4_096) times *= 2;
  const best = (text: string) =>
    Math.min(...Array.from({ length: 9 }, () => cpu(() => read(text), times)));
  return best(large) / Math.max(1, best(small));
}

/** Between 8 and 64, on the side of what is read once. */
export const readOnce = 24;
