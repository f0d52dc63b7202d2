import type { CarrierCall, CarrierMessage } from './carrier-store.ts';

const version = '2010-04-01';

/** RFC 2822 to the second, in the only form that Twilio writes. */
const rfc2822 = (iso: string) => new Date(iso).toUTCString().replace('GMT', '+0000');

/** A message as GET and POST Messages answer it. */
export function messageJson(account: string, message: CarrierMessage) {
  const { sid, direction, from, to, body, status, createdAt, updatedAt, errorCode } = message;
  const uri = `/${version}/Accounts/${account}/Messages/${sid}`;
  return {
    account_sid: account,
    api_version: version,
    body,
    date_created: rfc2822(createdAt),
    date_sent: status === 'queued' ? null : rfc2822(createdAt),
    date_updated: rfc2822(updatedAt),
    direction,
    error_code: errorCode,
    error_message: null,
    from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: String(segmentsOf(body)),
    price: null,
    price_unit: 'EUR',
    sid,
    status,
    subresource_uris: { media: `${uri}/Media.json`, feedback: `${uri}/Feedback.json` },
    tags: null,
    to,
    uri: `${uri}.json`,
  };
}

/** A call as GET and POST Calls answer it. */
export function callJson(account: string, call: CarrierCall) {
  const { sid, direction, from, to, status, answeredBy, createdAt, updatedAt } = call;
  const over = !['queued', 'ringing', 'in-progress'].includes(status);
  return {
    account_sid: account,
    answered_by: answeredBy,
    api_version: version,
    caller_name: null,
    date_created: rfc2822(createdAt),
    date_updated: rfc2822(updatedAt),
    direction,
    duration: over ? '0' : null,
    end_time: over ? rfc2822(updatedAt) : null,
    forwarded_from: null,
    from,
    from_formatted: from,
    group_sid: null,
    parent_call_sid: null,
    phone_number_sid: '',
    price: null,
    price_unit: 'EUR',
    queue_time: '0',
    sid,
    start_time: rfc2822(createdAt),
    status,
    to,
    to_formatted: to,
    trunk_sid: null,
    uri: `/${version}/Accounts/${account}/Calls/${sid}.json`,
  };
}

/** Sixteen-bit texts hold 70 characters, the others 160: near enough for a counter nobody is billed by. */
export function segmentsOf(body: string): number {
  const wide = /[^\n\r\u0020-\u007e£¥èéùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà€]/.test(body);
  const [one, many] = wide ? [70, 67] : [160, 153];
  return body.length <= one ? 1 : Math.ceil(body.length / many);
}

/** One page of a list, newest first; a page goes on from a row, so that what arrives meanwhile shifts nothing. */
export function pageOf(
  account: string,
  kind: 'Messages' | 'Calls',
  rows: (CarrierMessage | CarrierCall)[],
  query: URLSearchParams,
) {
  const size = Math.min(Math.max(Number(query.get('PageSize')) || 50, 1), 1000);
  const wanted = rows.filter((row) => matches(row, query)).reverse();
  const token = query.get('PageToken')?.replace(/^PA/, '');
  const first = token ? wanted.findIndex(({ sid }) => sid === token) + 1 : 0;
  const page = wanted.slice(first, first + size);
  const path = `/${version}/Accounts/${account}/${kind}.json`;
  const at = Number(query.get('Page')) || 0;
  const next = new URLSearchParams(query);
  next.set('Page', String(at + 1));
  next.set('PageSize', String(size));
  next.set('PageToken', `PA${page.at(-1)?.sid}`);
  return {
    [kind.toLowerCase()]: page.map((row) =>
      row.kind === 'message' ? messageJson(account, row) : callJson(account, row),
    ),
    end: first + page.length - 1,
    first_page_uri: `${path}?PageSize=${size}&Page=0`,
    next_page_uri: first + page.length < wanted.length ? `${path}?${next}` : null,
    page: at,
    page_size: size,
    previous_page_uri: null,
    start: first,
    uri: `${path}?${query}`,
  };
}

/** `DateSent>=2026-11-24` reaches us as the name `DateSent>`: both bounds include their moment. */
function matches(row: CarrierMessage | CarrierCall, query: URLSearchParams): boolean {
  const moment = Math.floor(Date.parse(row.createdAt) / 1000) * 1000;
  return Array.from(query).every(([name, value]) => {
    if (name === 'From') return row.from === value;
    if (name === 'To') return row.to === value;
    if (name === 'Status') return row.status === value;
    if (/^(DateSent|StartTime)>=?$/.test(name)) return moment >= Date.parse(value);
    if (/^(DateSent|StartTime)<=?$/.test(name)) return moment <= Date.parse(value);
    if (name === 'DateSent' || name === 'StartTime')
      return row.createdAt.startsWith(value.slice(0, 10));
    return true;
  });
}
