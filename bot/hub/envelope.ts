import { secondOf } from '../fhir/date.ts';

/** Who writes to whom, by the names that the Hub knows them by. */
export interface Route {
  sender: string;
  recipient: string;
}

/** A message waits so long for its reader. */
const kept = 14 * 24 * 3_600_000;

/**
 * A message of the Hub Santé in its EDXL-DE envelope. `id` is the same at each try, so that whoever gets it twice knows it
 * again; instants have an offset and no fraction, and never the letter Z, which the Hub refuses.
 */
export function enveloped(
  id: string,
  content: Record<string, object>,
  { sender, recipient }: Route,
  now: Date,
) {
  const distributionID = `${sender}_${id}`;
  const [kind, status] = ['Report', 'Actual'];
  const message = {
    messageId: distributionID,
    sender: { name: sender, URI: `hubex:${sender}` },
    sentAt: secondOf(now),
    kind,
    status,
    recipient: [{ name: recipient, URI: `hubex:${recipient}` }],
    ...content,
  };
  return {
    distributionID,
    senderID: sender,
    dateTimeSent: secondOf(now),
    dateTimeExpires: secondOf(new Date(now.getTime() + kept)),
    distributionStatus: status,
    distributionKind: kind,
    descriptor: {
      language: 'fr-FR',
      explicitAddress: { explicitAddressScheme: 'hubex', explicitAddressValue: recipient },
    },
    content: [{ jsonContent: { embeddedJsonContent: { message } } }],
  };
}
