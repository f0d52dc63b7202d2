import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { faultsIn, valuesAt } from './fhir-guide.ts';

/** An appointment as the played platform keeps it. */
export interface Kept {
  id: string;
  /** What was sent for it, in order. */
  versions: {
    method: string;
    status: string;
    start: string;
    end: string;
    operator: string;
    rpps: string;
  }[];
}

/** How it fails: `away` hangs up at once; `lost` does what was asked and hangs up; a number is its answer. */
export type PlatformFault = 'away' | 'lost' | number;

/** The national platform, played: it judges by the guide and keeps what a real one would, twice when it is told twice. */
export interface Platform {
  url: string;
  kept: Map<string, Kept[]>;
  /** Faults to come, one a request; then it is well again. */
  faults: PlatformFault[];
  /** Every request fails so, as long as it is set. */
  fault: PlatformFault | undefined;
  /** Requests so far. */
  asked: number;
  close(): void;
}

/** Starts it on loopback. */
export async function playPlatform(): Promise<Platform> {
  const server = createServer();
  const platform: Platform = {
    url: '',
    kept: new Map(),
    faults: [],
    fault: undefined,
    asked: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  server.on('request', async (req, res) => {
    platform.asked += 1;
    const body = await text(req);
    const fault = platform.fault ?? platform.faults.shift();
    if (fault === 'away') return void req.socket.destroy();
    const address = new URL(req.url ?? '', 'http://platform');
    const { status, location, why } =
      typeof fault === 'number'
        ? { status: fault, location: undefined, why: 'played' }
        : take(platform, req.method ?? '', address, body);
    if (fault === 'lost') return void req.socket.destroy();
    res.writeHead(status, {
      'content-type': 'application/fhir+json',
      ...(location && { location: `${platform.url}/Appointment/${location}` }),
    });
    const issue = [{ severity: 'error', code: 'invalid', diagnostics: why }];
    res.end(why ? JSON.stringify({ resourceType: 'OperationOutcome', issue }) : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  platform.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
  return platform;
}

interface Answer {
  status: number;
  location?: string;
  why?: string;
}

function take({ kept }: Platform, method: string, address: URL, body: string): Answer {
  if (address.pathname !== '/fhir/Appointment') return { status: 404, why: 'no such address' };
  const resource: unknown = JSON.parse(body);
  const [fault] = faultsIn(resource);
  if (fault) return { status: 400, why: fault };
  const one = (path: string) => String(valuesAt(resource, path)[0]);
  const key = `${one('identifier.system')}|${one('identifier.value')}`;
  const all = kept.get(key) ?? [];
  const version = {
    method,
    status: one('status'),
    start: one('start'),
    end: one('end'),
    operator: one('extension.valueReference.identifier.value'),
    rpps: one('participant.actor.identifier.value'),
  };
  if (method === 'POST') {
    const id = `apt-${kept.size + 1}-${all.length + 1}`;
    kept.set(key, [...all, { id, versions: [version] }]);
    return { status: 201, location: id };
  }
  if (method !== 'PUT') return { status: 405, why: 'no such method' };
  if (address.searchParams.get('identifier') !== key) return { status: 400, why: 'another one' };
  if (all.length > 1) return { status: 412, why: 'several of that identifier' };
  const [known] = all;
  if (known) known.versions.push(version);
  const id = known?.id ?? `apt-${kept.size + 1}-1`;
  if (!known) kept.set(key, [{ id, versions: [version] }]);
  return { status: 200, location: id };
}
