/** A frame as the guide writes it: dates on the wall, recurrence as a rule. */
export interface GuideFrame {
  intent?: string;
  ranges?: { start: string; end: string }[];
  clarify?: string;
  also?: GuideFrame[];
  [field: string]: unknown;
}

interface Plain {
  intent: string;
  clarify: boolean;
  ranges: string[];
  fields: Record<string, string>;
  also: Plain[];
}

const fields = [
  'slotMinutes',
  'capacity',
  'mode',
  'site',
  'recurrence',
  'practitioner',
  'ref',
] as const;

const defaults: Record<string, string> = { slotMinutes: '15', mode: 'cabinet', capacity: '1' };

const actions = new Set([
  'open_slots',
  'close_slots',
  'declare_unavailability',
  'cancel_unavailability',
  'accept',
  'refuse',
  'counter',
  'stop',
  'undo',
]);

const folded = (text: unknown) =>
  String(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const minutes = (wall: string) => Date.parse(`${wall.slice(0, 16)}Z`) / 60_000;

/** R-CLIP, then touching ranges are one. */
function unionOf(ranges: GuideFrame['ranges'], now: string): string[] {
  const floor = Math.ceil(minutes(now) / 15) * 15;
  const all = (ranges ?? [])
    .map(({ start, end }) => ({ from: Math.max(minutes(start), floor), to: minutes(end) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const union: { from: number; to: number }[] = [];
  for (const range of all) {
    const last = union.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else union.push({ ...range });
  }
  return union.map(({ from, to }) => `${from}/${to}`);
}

function ruleOf(text: string): string {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const days = parts.get('BYDAY')?.split(',').sort() ?? [];
  if (parts.get('INTERVAL') === '1') parts.delete('INTERVAL');
  if (days.length === 7 && !parts.has('INTERVAL')) parts.set('FREQ', 'DAILY');
  if (days.length > 0 && parts.get('FREQ') !== 'DAILY') parts.set('BYDAY', days.join());
  else parts.delete('BYDAY');
  return [...parts]
    .map((part) => part.join('='))
    .sort()
    .join(';');
}

const plainly: Partial<Record<string, (value: unknown) => string>> = {
  recurrence: (value) => ruleOf(String(value)),
  practitioner: (value) =>
    folded(value)
      .replace(/\b(dr|docteur|doctor)\b\.?/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  site: (value) =>
    folded(value)
      .replace(/\b(cabinet|cab|adresse|site|de|du|a)\b/g, '')
      .trim(),
  mode: folded,
  ref: (value) => String(value).toUpperCase(),
};

function plain(frame: GuideFrame, now: string): Plain {
  return {
    intent: frame.intent ?? 'other',
    clarify: Boolean(frame.clarify),
    ranges: unionOf(frame.ranges, now),
    also: (frame.also ?? []).map((one) => plain(one, now)),
    fields: Object.fromEntries(
      fields.flatMap((name) => {
        const value = frame[name];
        if (value === undefined || value === null || value === '') return [];
        return [[name, (plainly[name] ?? String)(value)]];
      }),
    ),
  };
}

/** A default that the gold does not say is no mistake. */
const sameField = (name: string, gold: Plain, told: Plain): boolean =>
  gold.fields[name] === told.fields[name] ||
  (gold.fields[name] === undefined && told.fields[name] === defaults[name]);

function same(gold: Plain, told: Plain): boolean {
  if (gold.clarify || told.clarify) return gold.clarify && told.clarify;
  return (
    gold.intent === told.intent &&
    gold.ranges.join() === told.ranges.join() &&
    fields.every((name) => sameField(name, gold, told)) &&
    gold.also.length === told.also.length &&
    gold.also.every((one, at) => same(one, told.also[at] as Plain))
  );
}

/** What came of one line. */
export interface Score {
  right: boolean;
  /** Done at once, and it was not what was meant. */
  wrong: boolean;
  /** Done at once, as meant. */
  atOnce: boolean;
  /** A clear command was said. */
  clear: boolean;
  /** A clear command was said, and it was asked about or not seen. */
  asked: boolean;
  wrongAccept: boolean;
  wrongRefuse: boolean;
}

/** Compares what was understood with the gold, as the guide does. */
export function scored(gold: GuideFrame, told: GuideFrame, commit: boolean, now: string): Score {
  const [meant, understood] = [plain(gold, now), plain(told, now)];
  const right = same(meant, understood);
  const clear = !meant.clarify && actions.has(meant.intent);
  const acts = !understood.clarify && actions.has(understood.intent);
  const wrongly = (intent: string) =>
    understood.intent === intent &&
    acts &&
    !(meant.intent === intent && !meant.clarify && sameField('ref', meant, understood));
  return {
    right,
    wrong: commit && acts && !right,
    atOnce: commit && acts && right,
    clear,
    asked: clear && !acts,
    wrongAccept: wrongly('accept'),
    wrongRefuse: wrongly('refuse'),
  };
}
