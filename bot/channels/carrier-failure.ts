/** What to make of a failed request to a carrier. */
export interface CarrierFailure {
  /** Worth another try; anything else is for good. */
  retry: boolean;
  /** It may have got through all the same: look it up before sending again. */
  ambiguous: boolean;
  /** The number said STOP to the carrier (21610). */
  optedOut: boolean;
  /** It says something about our account or our settings, nothing about the number: somebody must mend it. */
  ours: boolean;
  /** Status and code only: the carrier's sentences hold numbers. */
  reason: string;
}

/** Failures in which no byte of the request left, so that a resend cannot double it. */
const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * Twilio's codes about the number itself: not valid (21211, 21217, 21401, 13223–13226), not reached (21214, 21612), said
 * STOP (21610), cannot take a text (21614, 21635), blocked for calls (21216).
 */
const ofTheNumber = [
  13223, 13224, 13225, 13226, 21211, 21214, 21216, 21217, 21401, 21610, 21612, 21614, 21635,
];

/**
 * Its codes about our account: closed or in trial (10001, 10002, 20005, 21219, 21608, 30002), credentials (20003, 20008,
 * 20403), geographic permissions (21215, 21408), our own number (21210, 21212, 21603, 21606, 21659–21661), limits (14107,
 * 21611, 63038).
 */
const ofOurAccount = [
  10001, 10002, 14107, 20003, 20005, 20008, 20403, 20404, 21210, 21212, 21215, 21219, 21408, 21603,
  21606, 21608, 21611, 21659, 21660, 21661, 30002, 63038,
];
const ofOurAccess = [401, 403, 404, 405, 407];

/**
 * Sorts a failure of the telephone carrier: 429, 5xx and the network are worth another try (contract §4); what is about our
 * account too, since the number has nothing to do with it; any other 4xx is for good.
 */
export function classify(error: unknown): CarrierFailure {
  const { status, code } = statusOf(error);
  const reason = `${status ?? 'network'}${code ? ` ${code}` : ''}`;
  const optedOut = code === 21610;
  const base = { optedOut, ours: false, reason };
  if (status === undefined) {
    return { ...base, retry: true, ambiguous: !neverLeft.includes(String(code)) };
  }
  if (status === 408 || status >= 500) return { ...base, retry: true, ambiguous: true };
  if (status === 425 || status === 429) return { ...base, retry: true, ambiguous: false };
  const ours = ofOurAccount.includes(Number(code)) || ofOurAccess.includes(status);
  const retry = ours && !ofTheNumber.includes(Number(code));
  return { ...base, retry, ours: retry, ambiguous: false };
}

/** The same for Teams, where a 403 or a 404 is this user's, who took the app away, and only a 401 is ours. */
export function classifyTeams(error: unknown): CarrierFailure {
  const { status = 0 } = statusOf(error);
  const failure = classify(error);
  if (status === 401) return failure;
  const again = failure.retry && !failure.ours;
  return { ...failure, retry: again, ours: false };
}

function statusOf(error: unknown): { status?: number; code?: number | string } {
  const { status, statusCode, code } = (error ?? {}) as {
    status?: unknown;
    statusCode?: unknown;
    code?: unknown;
  };
  const http = [status, statusCode].find((one) => typeof one === 'number');
  return {
    ...(http !== undefined && { status: http }),
    ...((typeof code === 'number' || typeof code === 'string') && { code }),
  };
}
