import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Card, Role } from './card.ts';
import { speaksOfService, type Tone, toneOf } from './emergency.ts';
import { questionsIn } from './questions.ts';
import { type Learned, learnTopics, lexicalRanker, type Ranked, type Ranker } from './ranker.ts';
import { softwareIn } from './software.ts';
import { byTopic, topicsOf } from './topics.ts';

/** Why a question gets no card: not ours, or not in a language we answer in. */
export type Outside = 'medical' | 'papers' | 'world' | 'chat' | 'command' | 'language';

/** What is known of a question beside its words. */
export interface Asker {
  role?: Role | undefined;
  /** The topic answered last: a follow-up leans on its neighbours. */
  after?: string | undefined;
}

/**
 * What the bot should do. `answer`: give `answers`, two when two things were asked; `menu`: offer the first three; `none`: say
 * honestly that it does not know, or refuse (`outside`); `emergency`: only the line to call 15 or 112.
 */
export interface Finding {
  ranked: Ranked[];
  action: 'answer' | 'menu' | 'none' | 'emergency';
  answers: string[];
  tone?: Tone;
  outside?: Outside;
}

/** A ready index over the cards. */
export interface KnowledgeIndex {
  ranker: Ranker;
  /** By topic, and by entry of the inventory: conversations stored long ago name their card so. */
  cardOf: Map<string, Card>;
  /** The topic of each entry of the inventory. */
  entries: Record<string, string>;
}

/** Where what was learned of the ways to ask is kept: `npm run faq:train` writes it. */
export const learnedFile = new URL('./learned.json.gz', import.meta.url);

/** What is to be learned of these cards and all ways to ask, and kept in the file. */
export const learnedOf = (cards: Card[]): Learned => learnTopics(topicsOf(cards));

/** What was learned when the file was written, as JSON. */
export const keptLearned = (): string => gunzipSync(readFileSync(learnedFile)).toString();

/** The index over these cards, from what was learned of them. */
export function buildIndex(cards: Card[]): KnowledgeIndex {
  const learned = JSON.parse(keptLearned()) as Learned;
  const cardOf = byTopic(cards);
  for (const [entry, topic] of Object.entries(learned.entries)) {
    const card = cardOf.get(topic);
    if (card) cardOf.set(entry, card);
  }
  return { ranker: lexicalRanker(learned), cardOf, entries: learned.entries };
}

/** Where the bot answers, offers a menu, or says it does not know; set on the development questions. */
const sure = { score: 0.3, margin: 0.1, doubt: 0.2, covered: 0.5 };
/** « l'appel » and « horaires » alone are no question: « c'est obligatoire » is. */
const shortestQuestion = 12;
const eachOfTwo = { score: 0.3, margin: 0.06 };
/** A card just behind what is none of ours is offered, not given. */
const nearly = { score: 0.2, lead: 0.04 };
/** What a neighbour of the last answer gains: « et de chez moi ? » means little alone. */
const neighbourly = { short: 0.2, long: 0.08 };
/** What a card that lists programs gains when one is named. */
const namesProgram = 0.25;
const plausible = { score: 0.1, covered: 0.25 };
const alarming = { score: 0.2, lead: 0.06, near: 0.14, behind: 0.15 };

/** Three letters of a script that neither French nor English uses. */
const otherScript = /[^\P{L}\p{Script=Latin}]{3}/u;

/** Finds what to answer. Never trusts itself on an apparent emergency: see `toneOf`. */
export function findCards(index: KnowledgeIndex, question: string, asker: Asker = {}): Finding {
  const text = question.slice(0, 600);
  if (otherScript.test(text))
    return { ranked: [], action: 'none', answers: [], outside: 'language' };
  const whole = rankFor(index, text, asker);
  const tone = alarm(text, whole);
  if (tone === 'red') {
    return { ranked: whole.ranked.slice(0, 10), action: 'emergency', answers: [], tone };
  }
  const pieces = topOfEach(index, text, asker);
  const both = tone ? undefined : twoAnswers(index, pieces, whole);
  const found: Finding = {
    ranked: mixed(both, pieces, whole).slice(0, 10),
    action: 'none',
    answers: [],
    ...(tone && { tone }),
  };
  const best = found.ranked[0];
  if (whole.top.startsWith('!') && !both) {
    const close = (best?.score ?? 0) >= whole.topScore - nearly.lead;
    const ours = close && (best?.score ?? 0) >= nearly.score;
    return ours ? { ...found, action: 'menu' } : { ...found, ...outsideOf(whole.top) };
  }
  if (!best || best.score < plausible.score) return found;
  if (whole.covered < plausible.covered && best.score < sure.score) return found;
  if (tone || !(both || certain(whole))) return { ...found, action: 'menu' };
  if (index.cardOf.get(best.id)?.unknown) return { ...found, answers: [best.id] };
  return { ...found, action: 'answer', answers: (both ?? [best]).map(({ id }) => id) };
}

/** Words that no card knows ask for a clearer lead: « rendez-vous en allemand ? » is near to ours but for one word. */
function certain({ ranked, margin, covered }: Standing): boolean {
  const lead = sure.margin + sure.doubt * (1 - covered);
  return (ranked[0]?.score ?? 0) >= sure.score && margin >= lead && covered >= sure.covered;
}

/** Patterns first; then likeness to known alarms, which speaks alone only when it is clear and nothing is asked of the service. */
function alarm(text: string, whole: Standing): Tone | undefined {
  const tone = toneOf(text);
  if (tone === 'red') return tone;
  if (whole.top !== '!emergency') {
    const near = whole.alarm >= alarming.near && whole.alarm >= whole.topScore - alarming.behind;
    return near ? 'amber' : tone;
  }
  const clear = whole.topScore >= alarming.score && whole.topLead >= alarming.lead;
  return clear && !speaksOfService(text) ? 'red' : 'amber';
}

function outsideOf(top: string): { outside?: Outside } {
  const group = top.slice(1).split('.')[0];
  return group === 'emergency' ? {} : { outside: group as Outside };
}

/** The order shown: two sure answers first; else the best for the whole, then what each piece asks. */
function mixed(both: Ranked[] | undefined, pieces: Piece[], { ranked }: Standing): Ranked[] {
  const [first, ...others] = ranked;
  const tops = pieces.filter(({ best }) => best.score >= eachOfTwo.score).map(({ best }) => best);
  const order = both ?? (first ? [first, ...tops] : tops);
  const kept = order.filter(({ id }, at) => order.findIndex((one) => one.id === id) === at);
  return [...kept, ...others.filter(({ id }) => !kept.some((one) => one.id === id))];
}

/** The first three different cards of a finding, for « 1, 2 ou 3 »; topics of one card are one line. */
export function menuOf(index: KnowledgeIndex, finding: Finding, locale: 'fr' | 'en') {
  const cards = finding.ranked.flatMap(({ id }) => index.cardOf.get(id) ?? []);
  return [...new Set(cards)].slice(0, 3).map(({ id, title }) => ({ id, title: title[locale] }));
}

interface Standing {
  ranked: Ranked[];
  /** The best of all, what is none of ours included. */
  top: string;
  topScore: number;
  topLead: number;
  /** How much it is like somebody telling of an emergency. */
  alarm: number;
  /** How far the best card is ahead of the next that would be answered otherwise. */
  margin: number;
  covered: number;
}

function rankFor(index: KnowledgeIndex, text: string, asker: Asker): Standing {
  const { ranked: all, covered } = index.ranker.rank(text);
  const named = namesRareSoftware(text);
  const near = text.length <= 40 ? neighbourly.short : neighbourly.long;
  const lent = all.map(({ id, score }) => ({
    id,
    score:
      score +
      leaning(index, id, asker, near) +
      (named && index.cardOf.get(id)?.lists ? namesProgram : 0),
  }));
  lent.sort((a, b) => b.score - a.score);
  const ranked = lent.filter(({ id }) => !id.startsWith('!'));
  const best = ranked[0];
  const next = lent.find(({ id }) => id !== best?.id && !sameCard(index, id, best?.id));
  return {
    ranked,
    top: lent[0]?.id ?? '',
    topScore: lent[0]?.score ?? 0,
    topLead: (lent[0]?.score ?? 0) - (lent[1]?.score ?? 0),
    alarm: lent.find(({ id }) => id === '!emergency')?.score ?? 0,
    margin: (best?.score ?? 0) - (next?.score ?? 0),
    covered,
  };
}

/** A program that few people name in another question: who writes « Agenda5 ok ? » asks whether it is interfaced. */
function namesRareSoftware(text: string): boolean {
  const name = softwareIn(text)[0]?.name;
  return name !== undefined && !['Doctolib', 'Keldoc', 'MAIIA'].includes(name);
}

const sameCard = (index: KnowledgeIndex, a: string, b: string | undefined) =>
  b !== undefined &&
  index.cardOf.get(a) !== undefined &&
  index.cardOf.get(a) === index.cardOf.get(b);

/** A little weight for what this person would ask: his role, and the neighbours of the last answer. */
function leaning(index: KnowledgeIndex, id: string, { role, after }: Asker, near: number): number {
  const card = index.cardOf.get(id);
  if (!card) return 0;
  const mine = role !== undefined && card.role === role ? 0.02 : 0;
  const last = after === undefined ? undefined : index.cardOf.get(after);
  const related = last?.related.some((other) => index.cardOf.get(other) === card);
  return mine + (related || last === card ? near : 0);
}

interface Piece {
  best: Ranked;
  sure: boolean;
}

/** The best card of each question that a message holds; empty when it holds one. */
function topOfEach(index: KnowledgeIndex, text: string, asker: Asker): Piece[] {
  const pieces = questionsIn(text);
  if (pieces.length < 2) return [];
  return pieces.flatMap((piece) => {
    const { ranked, top, margin, covered } = rankFor(index, piece, asker);
    const best = ranked[0];
    if (!best || top.startsWith('!')) return [];
    const clear = best.score >= eachOfTwo.score && margin >= eachOfTwo.margin;
    const whole = piece.length >= shortestQuestion;
    return [{ best, sure: clear && whole && covered >= sure.covered }];
  });
}

/** Two answers for a message that asks two things, both sure; undefined when it asks one. */
function twoAnswers(index: KnowledgeIndex, pieces: Piece[], whole: Standing): Ranked[] | undefined {
  const [one, two] = pieces.map(({ best }) => best);
  if (!one || !two || pieces.length > 2 || !pieces.every((piece) => piece.sure)) return undefined;
  if (one.id === two.id || sameCard(index, one.id, two.id)) return undefined;
  const seen = whole.ranked.slice(0, 6).map(({ id }) => id);
  return seen.includes(one.id) || seen.includes(two.id) ? [one, two] : undefined;
}
