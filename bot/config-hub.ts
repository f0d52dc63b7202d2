import type { Booker } from './hub/appointment-message.ts';

/** The gateway of the Hub Santé, who we are there, and who reads for which OSNP. */
export interface HubConfig {
  url: string;
  tls: { cert: string; key: string; ca: string } | undefined;
  sender: string;
  /** By the name of the OSNP's token. */
  recipients: Map<string, string>;
  /** Who is said to have booked when a request names no regulator that the platform declared. */
  desk: Booker;
}

const name = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/;

/** Reads `desk=fr.health.samu590, other=fr.health.samu620`; throws a sentence that says what is wrong. */
export function parseRecipients(text: string): Map<string, string> {
  const pairs = text
    .split(',')
    .map((part) => part.split('=').map((one) => one.trim()))
    .map(([osnp = '', recipient = '', ...more]): [string, string] => {
      if (!osnp || more.length > 0 || !name.test(recipient))
        throw new Error('must be like desk=fr.health.samu590, other=fr.health.samu620');
      return [osnp, recipient];
    });
  return new Map(pairs);
}

/** Reads `Family, Given, address@example.fr`. */
export function parseDesk(text: string): Booker {
  const [family = '', given = '', email = '', ...more] = text.split(',').map((one) => one.trim());
  if (!family || !given || more.length > 0 || !/^\S+@\S+\.\S+$/.test(email))
    throw new Error('must be like Nom, Prénom, desk@example.fr');
  return { family, given, email };
}

/** True for a name that the Hub can route by. */
export const isHubName = (text: string): boolean => name.test(text);
