import type { Patient } from '../data/appointments/patients.ts';
import { inParis, later, toDate, zone } from '../data/paris-time.ts';
import { overlaps, type Range } from '../data/slots/slot.ts';
import type { Turn } from './dialog.ts';
import { type DayLine, sayDayLines } from './locales/format-day.ts';
import type { SaidHour } from './patient-clock.ts';
import { dayMeant, instantsIn } from './patient-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';
import { type Say, say as saying } from './say.ts';
import type { OfferHeard } from './services.ts';
import { put, without } from './waiting.ts';

const days = 14;
/** With the line about SUITE and the desk's number, a part still fits two segments. */
const longestPart = 225;
/** Three quarters of a minute, spoken; as much as a card holds with its buttons. */
const longestRead = 700;

/** Who comes is what was asked; what is free stands behind. */
const rank: Record<DayLine['kind'], number> = {
  patient: 0,
  toAgree: 0,
  waiting: 1,
  away: 2,
  free: 2,
};

/** « mes patients », « qui vient à 16h ? », « quoi demain ? » : patients, then requests that wait, then what is free. */
export async function listPatients(
  { hour, day }: { hour?: SaidHour; day?: SaidHour['day'] },
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const range = rangeOf(hour, day, turn);
  const found = await turn.services.patients();
  const patients = found.filter((one) =>
    hour
      ? one.state === 'agreed' && overlaps(one, range)
      : overlaps(one, range)
        ? one.to > later(turn.now, -3_600_000) || !one.outcome
        : !day && isUntold(one, turn),
  );
  const open = await turn.services.liveOffers();
  const offers = open.filter((offer) => overlaps(wantedBy(offer), range));
  const lines = [
    ...patients.map(lineOf),
    ...offers.map(waitingLine),
    ...(await agenda(range, offers, turn)),
  ].toSorted(
    (a, b) =>
      rank[a.kind] - rank[b.kind] || new Date(a.from).getTime() - new Date(b.from).getTime(),
  );
  if (hour && patients.length === 0) {
    const none = saying('patients.nobody', { at: range.from });
    return says(rest, none, ...(lines.length > 0 ? [part(lines)] : []));
  }
  if (lines.length === 0) return says(rest, { key: 'patients.none' });
  return inParts(lines, desk(patients), turn, rest);
}

/** The minute that an hour means, the day, or the days to come. */
function rangeOf(hour: SaidHour | undefined, day: SaidHour['day'], turn: Turn): Range {
  const said = saidAt(turn);
  const start = inParis(turn.now).startOfDay();
  const all = { from: toDate(start), to: toDate(start.add({ days })) };
  if (hour) {
    const instants = instantsIn({ ...hour, twelve: false }, all, said);
    const working = hour.twelve ? instantsIn(hour, all, said).filter(inTheDay) : instants;
    const at = working.find((one) => one > later(turn.now, -1_800_000)) ?? working[0];
    if (at) return { from: at, to: later(at, 60_000) };
  }
  if (!day) return { from: turn.now, to: all.to };
  const meant = dayMeant(day, said).toZonedDateTime(zone);
  return { from: toDate(meant), to: toDate(meant.add({ days: 1 })) };
}

/** A patient of today whose visit is over, and nobody said how it ended: his doctor can say it beside his line. */
const isUntold = ({ from, to, outcome }: Patient, { now }: Turn): boolean =>
  !outcome && to <= now && inParis(from).toPlainDate().equals(inParis(now).toPlainDate());

const inTheDay = (at: Date) => inParis(at).hour >= 8;

const lineOf = (patient: Patient): DayLine => {
  const { state, from, to, mode, site, code, outcome } = patient;
  return { kind: state === 'agreed' ? 'patient' : 'toAgree', from, to, mode, site, code, outcome };
};

const wantedBy = ({ place, orientation: { windowFrom, windowTo } }: OfferHeard): Range =>
  place ?? { from: windowFrom, to: windowTo };

const waitingLine = (offer: OfferHeard): DayLine => {
  const { code, orientation } = offer;
  return { kind: 'waiting', ...wantedBy(offer), mode: orientation.mode, code };
};

/** Free places and absences; a place that a request holds is told with that request, not as free. */
async function agenda(range: Range, offers: OfferHeard[], turn: Turn): Promise<DayLine[]> {
  const own = turn.speaker?.effecteurs.find(({ as }) => as === 'effecteur');
  if (!own) return [];
  const { openings, absences } = await turn.services.listAgenda(own.id, range);
  const away = absences.map(({ from, to, site }) => ({
    kind: 'away' as const,
    from,
    to,
    site,
    mode: '',
  }));
  const free = openings.flatMap(({ range: { from, to }, mode, site, free: left }) => {
    const held = offers.filter(({ place, orientation }) =>
      Boolean(place && orientation.mode === mode && overlaps(place, { from, to })),
    );
    const places = left - held.length;
    return places > 0 && to > turn.now
      ? [{ kind: 'free' as const, from, to, mode, site, free: places }]
      : [];
  });
  return [...away, ...free];
}

/** The number of the desk, when all of them may ring the same. */
function desk(patients: Patient[]): Say[] {
  const numbers = new Set(patients.flatMap(({ deskPhone }) => deskPhone ?? []));
  return [...numbers].slice(0, 2).map((number) => saying('offer.callback', { number }));
}

const part = (lines: DayLine[]): Say => ({ key: 'patients.lines', params: { lines } });

function inParts(lines: DayLine[], callback: Say[], turn: Turn, rest: Rest): Heard {
  const { locale } = turn;
  const longest = turn.channel === 'sms' ? longestPart : longestRead;
  const parts: DayLine[][] = [[]];
  for (const line of lines) {
    const last = parts.at(-1) ?? [];
    const full = last.length > 0 && sayDayLines([...last, line], locale, 'sms').length > longest;
    if (full) parts.push([line]);
    else last.push(line);
  }
  const [first = [], ...others] = parts;
  const more = others.map(
    (one, at): Say =>
      at < others.length - 1 ? { ...part(one), key: 'patients.linesMore' } : part(one),
  );
  const hint = more.length > 0 ? [saying('patients.more')] : [];
  const clean = without(rest, 'more');
  const left = more.length > 0 ? put(clean, { kind: 'more', parts: more }, turn) : clean;
  return says(left, part(first), ...callback, ...hint);
}
