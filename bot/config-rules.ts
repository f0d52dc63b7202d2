import type { Given } from './config-names.ts';

const twilio = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_SMS_FROM'];
const microsoft = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'];

const ports = ({ PORT = '3978', METRICS_PORT }: Given): string[] =>
  METRICS_PORT === PORT && PORT !== '0'
    ? ['METRICS_PORT: is the same as PORT; the metrics need a port of their own']
    : [];

/** The carrier posts what doctors write to `PUBLIC_URL`: in clear it stays on this machine. */
function addresses(given: Given): string[] {
  const text = given['PUBLIC_URL'] ?? '';
  const { protocol, hostname } = URL.canParse(text) ? new URL(text) : {};
  const inClear =
    protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname ?? '');
  return [
    ...(inClear ? ['PUBLIC_URL: must be https, unless it is this very machine'] : []),
    ...ports(given),
  ];
}

/** What each variable alone cannot say: those that need one another, and what must not run outside the demo. */
export function conflicts(given: Given, host: string, production: string[]): string[] {
  if (production.length === 0) {
    const loopback = ['127.0.0.1', '::1', 'localhost'].includes(host);
    return loopback
      ? ports(given)
      : [
          ...ports(given),
          'HOST: the demo listens on loopback only; configure a production to go further',
        ];
  }
  const some = (names: string[], prefix: string) =>
    names.some((name) => given[name]) || production.some((name) => name.startsWith(prefix));
  const needed = (name: string, why: string) => (given[name] ? [] : [`${name}: missing; ${why}`]);
  const group = (names: string[], wanted: boolean) =>
    wanted ? names.flatMap((name) => needed(name, 'the others of its group are set')) : [];
  const [byText, inTeams] = [some(twilio, 'TWILIO_'), some(microsoft, 'MICROSOFT_')];
  return [
    ...addresses(given),
    ...(byText || inTeams
      ? []
      : ['TWILIO_* or MICROSOFT_*: missing; no doctor could be reached, by text or in Teams']),
    ...group(twilio, byText),
    ...group(microsoft, inTeams),
    ...needed('PUBLIC_URL', 'signatures and call-backs are built on it'),
    ...needed('SAS_API_TOKENS', 'no OSNP could ask anything'),
    ...(given['OSNP_WEBHOOK_URL']
      ? needed('OSNP_WEBHOOK_SECRET', 'OSNP_WEBHOOK_URL is set')
      : given['OSNP_WEBHOOK_SECRET']
        ? ['OSNP_WEBHOOK_URL: missing; OSNP_WEBHOOK_SECRET is set']
        : []),
  ];
}
