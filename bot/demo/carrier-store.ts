import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A text as the carrier keeps it, whoever wrote it. */
export interface CarrierMessage {
  kind: 'message';
  sid: string;
  direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  from: string;
  to: string;
  body: string;
  /** `received` when inbound; else queued, sent, delivered, undelivered or failed. */
  status: string;
  createdAt: string;
  updatedAt: string;
  errorCode: number | null;
  statusCallback: string | null;
}

/** A call as the carrier keeps it; `said` is all that the listener has heard, in order. */
export interface CarrierCall {
  kind: 'call';
  sid: string;
  direction: 'inbound' | 'outbound-api';
  from: string;
  to: string;
  /** queued, ringing, in-progress, completed, busy, no-answer, failed or canceled. */
  status: string;
  answeredBy: 'human' | 'machine_start' | null;
  url: string;
  statusCallback: string | null;
  statusEvents: string[];
  amd: { sync: boolean; callback: string | null };
  said: string[];
  createdAt: string;
  updatedAt: string;
}

/** All that went over the simulated network, oldest first. */
export interface CarrierStore {
  messages: CarrierMessage[];
  calls: CarrierCall[];
  /** Keeps a new or changed row, and tells the listeners. */
  save(row: CarrierMessage | CarrierCall): void;
  subscribe(listener: (row: CarrierMessage | CarrierCall) => void): () => void;
}

/** A carrier's id: its two letters and 128 random bits. */
export const newSid = (prefix: 'SM' | 'CA'): string => prefix + randomBytes(16).toString('hex');

/**
 * Opens the store; with a file, one JSON line a change, so that threads outlive a `kill -9`.
 *
 * A line that the kill cut in two is dropped: whoever sent it was never answered, and sends again.
 */
export function openCarrierStore(file?: string): CarrierStore {
  const messages: CarrierMessage[] = [];
  const calls: CarrierCall[] = [];
  const listeners = new Set<(row: CarrierMessage | CarrierCall) => void>();
  const keep = (row: CarrierMessage | CarrierCall) => {
    const rows: (CarrierMessage | CarrierCall)[] = row.kind === 'message' ? messages : calls;
    const at = rows.findLastIndex(({ sid }) => sid === row.sid);
    if (at < 0) rows.push(row);
    else rows[at] = row;
  };
  if (file) load(file, keep);
  return {
    messages,
    calls,
    save(row) {
      keep(row);
      if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
      for (const listener of listeners) listener(row);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function load(file: string, keep: (row: CarrierMessage | CarrierCall) => void) {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) return writeFileSync(file, '');
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) writeFileSync(file, whole);
  for (const line of whole.split('\n')) {
    if (line) keep(JSON.parse(line) as CarrierMessage | CarrierCall);
  }
}
