import { text } from './texts.js';

/** One act of the OSNP through the real API; answers what went wrong in words, or nothing. */
export async function askApi({ token }, path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (answer?.ok) return '';
  const told = await answer?.json().catch(() => undefined);
  return text('osnp.failed', { code: told?.code ?? answer?.status ?? 'offline' });
}
