/** One act of a phone, through the simulated carrier. */
export async function usePhone(phone, act, value = '') {
  const answer = await fetch('/demo/phone', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone, act, value }),
  }).catch(() => undefined);
  return answer?.ok ? (await answer.json()).done : undefined;
}
