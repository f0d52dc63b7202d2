import { outcomeOf } from '../data/orientations/offer.ts';
import { inParis, later, toDate, weekOf } from '../data/paris-time.ts';
import type { Range } from '../data/slots/slot.ts';
import type { Turn } from './dialog.ts';
import { type Period, readLedgerWords } from './ledger-words.ts';
import { factsOf } from './offer-facts.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { type Say, type SayKey, say } from './say.ts';
import type { OfferHeard } from './services.ts';

/**
 * « qui m'a demandé ? », « pourquoi moi ? », « combien cette semaine ? » : a doctor's own part of what was asked, and no
 * other's. Codes are told in writing only.
 */
export async function ledger(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const own = turn.speaker?.effecteurs.some(({ as }) => as === 'effecteur');
  const asked = own ? readLedgerWords(turn.text) : undefined;
  if (!asked) return undefined;
  if (asked.act === 'count') return says(rest, ...(await figures(asked.period, turn)));
  if (turn.channel === 'voice') return says(rest, { key: 'refusal.channel.by-text' });
  return says(rest, ...(asked.act === 'who' ? await whoAsked(turn) : await why(asked.code, turn)));
}

function stretchOf(period: Period, now: Date): Range {
  const week = weekOf(now);
  if (period === 'week') return { from: week.from, to: now };
  if (period === 'lastWeek') {
    const before = weekOf(later(week.from, -1));
    return { from: before.from, to: week.from };
  }
  const first = inParis(now).startOfDay().with({ day: 1 });
  return { from: toDate(first), to: now };
}

async function figures(period: Period, { services, now, locale }: Turn): Promise<Say[]> {
  const stretch = stretchOf(period, now);
  const { asked, answered, accepted, territory, others } = await services.ledger(stretch);
  const mine: Say = { key: `ledger.count.${period}`, params: { asked, answered, accepted } };
  if (!others) return [mine, say('ledger.few', { territory })];
  const { doctors } = others;
  const median = String(others.median).replace('.', locale === 'fr' ? ',' : '.');
  return [mine, say('ledger.median', { territory, doctors, median })];
}

const shown = 3;
const days = 7;

async function whoAsked({ services, now }: Turn): Promise<Say[]> {
  const from = later(now, -days * 24 * 3_600_000);
  const found = await services.askedOf(from, shown);
  const [last] = found;
  if (!last) return [say('ledger.none')];
  const { territory } = last.orientation;
  return [say('ledger.who', { territory }), ...found.map(lineOf)];
}

/** What became of it, in a word. */
function lineOf(offer: OfferHeard): Say {
  const { code, range } = factsOf(offer);
  return { key: `ledger.line.${wordOf(offer)}`, params: { code, range } };
}

function wordOf(offer: OfferHeard): 'open' | 'yours' | 'refused' | 'cancelled' | 'taken' | 'over' {
  const became = outcomeOf(offer, offer.orientation);
  if (offer.status === 'refused' && !offer.withdrawnAt) return 'refused';
  if (became === 'open' || became === 'yours' || became === 'taken') return became;
  return became.startsWith('cancelled') ? 'cancelled' : 'over';
}

const reasons: Record<string, SayKey> = {
  slot: 'ledger.why.slot',
  'en-sus': 'ledger.why.en-sus',
  'medecin-traitant': 'ledger.why.medecin-traitant',
  targets: 'ledger.why.targets',
  'late-yes': 'ledger.why.late-yes',
  colleague: 'ledger.why.colleague',
  phone: 'ledger.why.phone',
};

/** The rule that put a request to him: of the one that is named, else of the newest. */
async function why(code: string | undefined, { services, now }: Turn): Promise<Say[]> {
  const from = later(now, -days * 24 * 3_600_000);
  const named = code ? await services.offerByCode(code) : undefined;
  const [newest] = code ? [named] : await services.askedOf(from, 1);
  if (!newest) return [code ? say('offer.unknownCode', { code }) : say('ledger.none')];
  return [{ key: reasons[newest.why] ?? 'ledger.why.slot', params: { code: newest.code } }];
}
