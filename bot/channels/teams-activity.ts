import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { TeamsAddress } from '../../data/people/enrolment-service.ts';

const id = z.string().min(1).max(1000);
const account = z.looseObject({ id, name: z.string().max(1000).nullish() });

/** What an activity must look like before the SDK sees it; unknown members are Microsoft's business. */
const shape = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: z.string().min(1).max(100).optional(),
  serviceUrl: z.string().max(1000).optional(),
  timestamp: z.string().max(100).nullish(),
  deliveryMode: z.string().max(100).nullish(),
  name: z.string().max(200).nullish(),
  action: z.string().max(100).nullish(),
  locale: z.string().max(50).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    conversationType: z.string().max(100).nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  membersAdded: z.array(z.looseObject({ id })).max(1000).nullish(),
  channelData: z
    .looseObject({ tenant: z.looseObject({ id: z.string().max(100) }).nullish() })
    .nullish(),
});

/** An activity whose shape was checked; nothing in it is believed yet. */
export type TeamsActivity = z.output<typeof shape>;

/** Reads a body; undefined when it is no activity. */
export function readActivity(body: Buffer): TeamsActivity | undefined {
  try {
    const activity = shape.parse(JSON.parse(body.toString('utf8')));
    // what has an effect is heard once, by its id
    const needsId = activity.type === 'message' || activity.type === 'invoke';
    return needsId && !activity.id ? undefined : activity;
  } catch {
    return undefined;
  }
}

/** The same as the SDK wants it. */
export const forSdk = (activity: TeamsActivity) => activity as unknown as Partial<Activity>;

/** Where to write to this user later; only a conversation of two is kept, or an offer would be read by a group. */
export function addressOf({
  from,
  recipient,
  conversation,
  serviceUrl,
  channelData,
}: TeamsActivity): TeamsAddress {
  return {
    userId: from.id,
    serviceUrl: serviceUrl ?? '',
    conversationId: conversation.id,
    tenantId: channelData?.tenant?.id ?? conversation.tenantId ?? null,
    botId: recipient.id,
  };
}

/** In a channel or a group others read along. */
export const isPersonal = ({ conversation }: TeamsActivity): boolean =>
  (conversation.conversationType ?? 'personal') === 'personal';

/** What was typed, without the mention of the bot and Teams' non-breaking spaces; no letter of it is read twice. */
export const textOf = ({ text }: Pick<TeamsActivity, 'text'>): string =>
  (text ?? '')
    .replace(/<at\b[^<>]*>[^<]*<\/at>/giu, ' ')
    .replace(/&nbsp;|\u00a0/gu, ' ')
    .trim();

/** When Teams had it; never in our future. */
export function sentAtOf({ timestamp }: TeamsActivity, now: Date): Date {
  const at = new Date(timestamp ?? Number.NaN);
  return at < now ? at : now;
}

const clock = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
const code = z.string().regex(/^[A-Z0-9]{4}$/);
const agenda = z.literal(true).optional();

/** The values that buttons of ours carry, and no others: anybody may send one. */
const value = z.union([
  z.strictObject({
    word: z.enum(['undo', 'more', 'slots', 'patients', 'help', 'standing', 'where', 'back']),
  }),
  z.strictObject({ answer: z.enum(['yes', 'no']) }),
  z.strictObject({ begin: z.literal('participation') }),
  z.strictObject({ code, came: z.enum(['fulfilled', 'noshow', 'other']), agenda }),
  z.strictObject({ code, withdraw: z.literal(true), agenda }),
  z.strictObject({ code, pick: z.enum(['late', 'hour']) }),
  z.strictObject({ late: z.int().min(1).max(600) }),
  z.strictObject({
    close: z.strictObject({
      start: clock,
      end: clock,
      mode: z.enum(['cabinet', 'teleconsultation', 'visite']).optional(),
      site: z.string().max(200).optional(),
      whose: z.string().max(200).optional(),
    }),
  }),
]);

const button = z.looseObject({
  do: z.enum(['say', 'press', 'accept', 'refuse', 'propose']),
  say: z.string().min(1).max(300).optional(),
  press: value.optional(),
  at: z.iso.datetime().optional(),
  offer: z.string().max(64).optional(),
  code: code.optional(),
  timed: z.boolean().optional(),
});

/** What a pressed button claims: words to take as typed, a value, or an answer to one offer; what was picked stands beside it. */
export type Pressed = z.output<typeof button>;

const picks = {
  minutes: z.string().regex(/^[1-9]\d{0,2}$/),
  hour: z.iso.time({ precision: -1 }),
  day: z.iso.date(),
};

/** What was picked beside the button: `15` minutes, `16:30`, `2026-11-26`; undefined for anything else. */
export function pickedIn(pressed: Pressed, name: 'minutes' | 'hour' | 'day', id: string) {
  const picked = { ...pressed }[`${name}-${id}`];
  return picks[name].safeParse(picked).data;
}

const execute = z.looseObject({
  action: z.looseObject({
    type: z.string(),
    verb: z.string().max(100).nullish(),
    data: z.unknown(),
  }),
});

/** True when a button of a card was pressed, however its value looks. */
export const isPress = ({ type, name, value, text }: TeamsActivity): boolean =>
  (type === 'invoke' && name === 'adaptiveCard/action') ||
  (type === 'message' && !text && typeof value === 'object' && value !== null);

/** The claim of a pressed button; undefined for a card that we never made. */
export function readPress({ type, value }: TeamsActivity): Pressed | undefined {
  const data = type === 'invoke' ? execute.safeParse(value).data?.action.data : value;
  return button.safeParse(data).data;
}
