import type { Pressed } from '../../dialogs/dialog.ts';
import type { Mode } from '../../dialogs/language/frame.ts';

/** A part of a card, as Adaptive Cards 1.4 writes it. */
export interface Part {
  type: string;
  [member: string]: unknown;
}

/** A card, ready to be attached. */
export interface AdaptiveCard {
  $schema: string;
  type: 'AdaptiveCard';
  version: string;
  body: Part[];
  actions?: Part[];
}

/** A value that a button carries: a word of command, an answer to what was read back, or the opening that it closes. */
export type Press =
  | Exclude<Pressed, { offer: string } | { order: unknown } | { theme: number }>
  /** The minutes or the hour that are picked beside it, of the patient with this code. */
  | { code: string; pick: 'late' | 'hour' }
  | { close: { start: string; end: string; mode?: Mode; site?: string; whose?: string } };

/** What a button claims when it is pressed: checked again then, for anybody may send it. */
export type Claim =
  /** The number of a choice; on older cards, words. */
  | { do: 'say'; say: string; at?: string }
  | { do: 'press'; press: Press; at?: string }
  /** `timed`: the hour that was picked beside it is agreed with the yes. */
  | { do: 'accept' | 'refuse' | 'propose'; offer: string; code: string; timed?: true };

/** The content type that carries a card. */
export const cardType = 'application/vnd.microsoft.card.adaptive';

/** Teams shows 1.4 everywhere; `Action.Execute` came with it. */
export function card(body: Part[], actions: Part[] = []): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body,
    ...(actions.length > 0 && { actions }),
  };
}

/** A text block reads Markdown: whatever could become a link must not. */
const plain = (text: string): string => text.replace(/\]\s*\(/g, '] (').replace(/\]\s*:/g, '] :');

/** A paragraph. */
export const line = (text: string, more: object = {}): Part => ({
  type: 'TextBlock',
  text: plain(text),
  wrap: true,
  ...more,
});

/** A heading inside a card. */
export const heading = (text: string): Part => line(text, { weight: 'Bolder', spacing: 'Medium' });

/** The title of a card. */
export const title = (text: string): Part => line(text, { weight: 'Bolder', size: 'Medium' });

/** Small print: a source, a hint. */
export const small = (text: string): Part =>
  line(text, { isSubtle: true, size: 'Small', spacing: 'Small' });

/** The line of the emergency numbers, which must be seen first. */
export const alert = (text: string): Part => ({
  type: 'Container',
  style: 'attention',
  bleed: true,
  items: [line(text, { weight: 'Bolder', color: 'Attention' })],
});

/** Facts in two columns. */
export const facts = (rows: [name: string, value: string][]): Part => ({
  type: 'FactSet',
  facts: rows.map(([name, value]) => ({ title: name, value: plain(value) })),
});

/** A button. */
export const button = (label: string, claim: Claim, more: object = {}): Part => ({
  type: 'Action.Execute',
  title: label,
  verb: claim.do,
  data: claim,
  ...more,
});

/** A button that opens a small card below it, with something to pick. */
export const showCard = (label: string, inner: AdaptiveCard): Part => ({
  type: 'Action.ShowCard',
  title: label,
  card: inner,
});

/** One of several choices: a whole line to press, for labels too long for a button. */
export const choice = (label: string, claim: Claim): Part => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  selectAction: button(label, claim),
  items: [line(label)],
});

/** A line with a button at its end. */
export const lineWithButton = (text: string, action: Part): Part => ({
  type: 'ColumnSet',
  columns: [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [line(text)] },
    { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [action] }] },
  ],
});

/** Text of several lines: what ends with a colon before a list is its heading, lists keep their dots. */
export function paragraphs(text: string): Part[] {
  const lines = text.split('\n').filter((one) => one.trim());
  return lines.map((one, at) => {
    if (/^Source ?: /.test(one)) return small(one);
    if (one.startsWith('- ')) return line(`• ${one.slice(2)}`, { spacing: 'Small' });
    return lines[at + 1]?.startsWith('- ') ? heading(one) : line(one);
  });
}

/** What the buttons of an offer say. */
export interface OfferLabels {
  accept: string;
  refuse: string;
  acceptAt: string;
  propose: string;
  send: string;
}

/** What may be picked with an answer: the hour of a yes, where the request has none, and another hour than was asked. */
export interface OfferPickers {
  yes: Part[] | undefined;
  other: Part[];
}

/** Accept, at an hour when it has none, refuse, or another hour picked in the card. */
export function offerActions(
  labels: OfferLabels,
  offer: { offer: string; code: string },
  { yes, other }: OfferPickers,
): Part[] {
  const inner = card(other, [button(labels.send, { do: 'propose', ...offer })]);
  const timed = button(labels.acceptAt, { do: 'accept', ...offer, timed: true });
  return [
    button(
      labels.accept,
      { do: 'accept', ...offer },
      { style: 'positive', associatedInputs: 'none' },
    ),
    ...(yes ? [showCard(labels.acceptAt, card(yes, [timed]))] : []),
    button(
      labels.refuse,
      { do: 'refuse', ...offer },
      { style: 'destructive', associatedInputs: 'none' },
    ),
    showCard(labels.propose, inner),
  ];
}
