import { afterEach, describe, expect, it, vi } from 'vitest';
import { Busy, openLine } from '../../bot/line.ts';

const limits = { running: 2, runningEach: 1, held: 6, heldEach: 4, patience: 1_000 };

/** Work that ends when the test says so; `begun` holds what is under way, in order. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.set(name, () => resolve(name));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { begun, work, end };
}

afterEach(() => vi.useRealTimers());

describe('a line', () => {
  it('runs one thing of an owner at a time, in the order they came, and of several owners side by side', async () => {
    const line = openLine(limits);
    const { begun, work, end } = works();
    const all = ['a1', 'a2', 'a3', 'b1', 'c1'].map((name) => line.pass(name[0] ?? '', work(name)));
    await end('nothing yet');
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'b1', 'c1']);
    await end('b1');
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2']);
    await end('c1');
    await end('a2');
    await end('a3');
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
  });

  it('sends away what is more than it may hold, of one owner and of all, at once', async () => {
    const line = openLine(limits);
    const { begun, work, end } = works();
    const held = ['a1', 'a2', 'a3', 'a4'].map((name) => line.pass('a', work(name)));
    await expect(line.pass('a', work('a5'))).rejects.toBeInstanceOf(Busy);
    const others = [line.pass('b', work('b1')), line.pass('c', work('c1'))];
    await expect(line.pass('d', work('d1'))).rejects.toBeInstanceOf(Busy);
    await end('a1');
    const again = line.pass('d', work('d1'));
    for (const name of ['b1', 'c1', 'a2', 'd1', 'a3', 'a4']) await end(name);
    await Promise.all([...held, ...others, again]);
    expect(begun).not.toContain('a5');
  });

  it('goes on after work that fails', async () => {
    const line = openLine({ ...limits, running: 1 });
    const fails = line.pass('a', () => Promise.reject(new Error('no')));
    const next = line.pass('b', async () => 'done');
    await expect(fails).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('holds room for whoever is still reading, and gives it back once', () => {
    const line = openLine({ ...limits, held: 1 });
    const room = line.take('a');
    expect(() => line.take('b')).toThrow(Busy);
    room.leave();
    room.leave();
    line.take('b');
    expect(() => line.take('c')).toThrow(Busy);
  });

  it('lets nobody wait longer than its patience, and what was given up is never begun', async () => {
    vi.useFakeTimers();
    const line = openLine({ ...limits, running: 1 });
    let finish = () => {};
    const first = line.pass('a', () => new Promise<void>((resolve) => (finish = resolve)));
    let begun = false;
    const second = line.pass('b', async () => {
      begun = true;
    });
    const gone = expect(second).rejects.toBeInstanceOf(Busy);
    await vi.advanceTimersByTimeAsync(1_000);
    await gone;
    finish();
    await first;
    expect(begun).toBe(false);
    expect(await line.pass('c', async () => 'next')).toBe('next');
  });
});
