import { inParis } from '../data/paris-time.ts';
import type { Colleague } from '../data/people/colleagues.ts';
import { partsOf } from '../data/people/person.ts';
import type { Turn } from './dialog.ts';
import { type HandOver, readHandOver } from './hand-over-words.ts';
import { called, nearly } from './names.ts';
import { factsOf } from './offer-facts.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { isLate, lateSay } from './said.ts';
import { say } from './say.ts';
import type { OfferHeard } from './services.ts';

/**
 * « demande au Dr Blanc », « passe 4K7P à Blanc » : a colleague of the doctor's structure is asked for a patient of his, or
 * for a request put to him. A name that is nobody's there, said without « Dr », may be anything else: undefined.
 */
export async function handOver(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const own = turn.speaker?.effecteurs.some(({ as }) => as === 'effecteur');
  const said = own ? readHandOver(turn.text) : undefined;
  if (!said) return undefined;
  const all = await turn.services.colleagues();
  const meant = called(said.name, all);
  const [colleague, second] = meant;
  if (!colleague) return nobody(said, all, rest);
  if (isLate(turn)) return says(rest, ...lateSay(turn), { key: 'patients.tooOld' });
  if (second) return proposed(meant, rest);
  return passTo(colleague, said, turn, rest);
}

/** A name is proposed, never guessed: he says it again in full. */
function proposed(found: Colleague[], rest: Rest): Heard {
  const names = found.slice(0, 4).map(({ name }) => name);
  const { given = '', family = '' } = names[0] ? partsOf(names[0]) : {};
  const name = `${given} ${family}`.trim();
  return says(rest, { key: 'handed.names', params: { names: names.join(', '), name } });
}

function nobody({ name, titled }: HandOver, all: Colleague[], rest: Rest): Heard | undefined {
  const near = nearly(name, all);
  if (near.length > 0) return proposed(near, rest);
  return titled ? says(rest, { key: 'handed.unknown', params: { name } }) : undefined;
}

async function passTo(
  { id, name }: Colleague,
  said: HandOver,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const found = await patientsMeant(said, turn);
  const [offer, second] = found;
  if (!offer) return says(rest, { key: 'handed.none' });
  if (second) {
    const lines = found.slice(0, 4).map((one) => say('withdraw.line', factsOf(one)));
    return says(rest, say('handed.which', { code: offer.code, name }), ...lines);
  }
  const { minutes, holds } = await turn.services.nameColleague(offer.id, id);
  const key = holds ? 'handed.asked.held' : 'handed.asked.open';
  return { say: [{ key, params: { code: offer.code, name, minutes } }], rest, kind: 'answer' };
}

/** The one of the code, or of the hour, else whatever he has: confirmed patients and requests that wait for him. */
async function patientsMeant({ code, hour }: HandOver, turn: Turn): Promise<OfferHeard[]> {
  if (code) {
    const named = await turn.services.offerByCode(code);
    return named ? [named] : [];
  }
  const { services } = turn;
  const all = [...(await services.heldOffers()), ...(await services.liveOffers())];
  if (!hour) return all;
  return all.filter(({ place }) => {
    const at = place && inParis(place.from);
    return at?.hour === hour.hour && at.minute === hour.minute;
  });
}
