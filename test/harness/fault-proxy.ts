import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * How the way to somebody is broken. `silent`: connections are taken and nothing passes; `half-open`: what we say arrives, no
 * answer comes back; `slow`: every piece takes its time; `held`: what we say waits on the way, and arrives once it is open again;
 * `refused`: all is cut and nobody listens.
 */
export type Fault = 'none' | 'silent' | 'half-open' | 'slow' | 'held' | 'refused';

/** A way between us and somebody that a test can break, for what is connected already too. */
export interface FaultProxy {
  /** The address to use in the place of the real one. */
  url: string;
  /** How many connections were reset from our side. */
  resets(): number;
  set(fault: Fault): Promise<void>;
  close(): Promise<void>;
}

const slowness = 15;

/** Opens a way to `target`, of any protocol over TCP. */
export async function openFaultProxy(target: string): Promise<FaultProxy> {
  const there = new URL(target);
  const port = Number(there.port);
  const open = new Set<Socket>();
  let fault: Fault = 'none';
  let resets = 0;
  let opened = Promise.withResolvers<void>();
  const dead = new WeakSet<Socket>();
  /** What once lost something stays silent, as behind a router that forgot it; only new connections are well again. */
  const carry = async (from: Socket, to: Socket, answers: boolean) => {
    for await (const piece of from) {
      if (fault === 'silent' || (fault === 'half-open' && answers)) dead.add(to);
      if (dead.has(to)) continue;
      if (fault === 'slow') await pause(slowness);
      if (fault === 'held' && !answers) await opened.promise;
      if (from.errored) break; // reset meanwhile
      if (!to.destroyed) to.write(piece as Buffer);
    }
    if (!dead.has(to)) to.destroy();
  };
  const server = createServer((near) => {
    const far = connect(port, there.hostname);
    for (const socket of [near, far]) {
      open.add(socket.on('error', () => {}));
      socket.on('close', () => open.delete(socket));
    }
    near.on('error', () => {
      resets += 1;
    });
    carry(near, far, false).catch(() => far.destroy());
    carry(far, near, true).catch(() => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = (server.address() as AddressInfo).port;
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const url = new URL(target);
  url.host = `127.0.0.1:${here}`;
  return {
    url: url.href.replace(/\/$/, ''),
    resets: () => resets,
    set: async (next) => {
      const before = fault;
      fault = next;
      opened.resolve();
      opened = Promise.withResolvers();
      if (next === 'refused') {
        server.close();
        cut();
      } else if (before === 'refused') {
        server.listen(here, '127.0.0.1');
        await once(server, 'listening');
      }
    },
    close: async () => {
      opened.resolve();
      cut();
      server.close();
    },
  };
}
