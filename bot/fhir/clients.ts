import type { PeerCertificate } from 'node:tls';

/** A client that may call: both names of its certificate, as its owner was given them. */
export interface Client {
  cn: string;
  ou: string;
}

/** Reads `CN=a, OU=b; CN=c, OU=d`; throws a sentence that says what is wrong, without repeating it. */
export function parseClients(text: string): Client[] {
  const clients = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const cn = /(?:^|,)\s*CN\s*=\s*([^,;]+?)\s*(?:,|$)/i.exec(part)?.[1];
      const ou = /(?:^|,)\s*OU\s*=\s*([^,;]+?)\s*(?:,|$)/i.exec(part)?.[1];
      if (!cn || !ou) throw new Error('must be like CN=platform.example, OU=123456789; CN=…, OU=…');
      return { cn, ou };
    });
  if (clients.length === 0) throw new Error('names no client; nobody could call');
  return clients;
}

/** Whether a certificate, which its authority vouches for, is that of one of the clients: CN and OU, whole. */
export function isKnown({ subject }: Pick<PeerCertificate, 'subject'>, clients: Client[]): boolean {
  const all = (name: string | string[] | undefined) => [name ?? []].flat();
  return clients.some(
    ({ cn, ou }) => all(subject?.CN).includes(cn) && all(subject?.OU).includes(ou),
  );
}
