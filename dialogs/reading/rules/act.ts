import type { Act, Item } from '../item.ts';
import { any, kind, node, notBefore, opt, type Part, type Rule, rule, small, text } from '../rule.ts';

const act = (act: Act, more: Partial<Extract<Item, { sort: 'act' }>> = {}): Item => ({ sort: 'act', act, ...more });

const not = any(kind('not', 'without'));
const no = any(kind('not', 'nomore'));
const ne = opt(kind('ne'));
const verbOfSlots = any(kind('open', 'close', 'remove', 'move'));
const taking = any(kind('take'));

/** Nothing, where the word before it has no accent at its end. */
const notParticiple: Part<null> = {
  first: [],
  empty: true,
  read: (chart, at) => (chart.tokens[at - 1]?.accent ? [] : [{ value: null, to: at, cost: 0, guessed: false }]),
};

/** « fermé »: the participle shows by its accent. */
const participle: Part<string> = {
  read: (chart, at) => (chart.tokens[at]?.accent ? kind('close').read(chart, at) : []),
};

const acts: Rule<Item>[] = [
  rule({ name: 'report.practice-closes', node: 'Item', pattern: [text('le', 'la', 'the', 'notre', 'leur'), text('cabinet', 'pharmacie', 'clinique', 'practice', 'secretariat', 'accueil', 'labo'), kind('close', 'open'), notParticiple], cost: -0.3, make: (): Item => ({ sort: 'report' }), yes: ['le cabinet ferme à 19h'] }),
  rule({ name: 'act.taken-place', node: 'Item', pattern: [kind('taken')], cost: 0.25, make: () => act('close', { weak: true }), yes: ['pris'] }),
  rule({ name: 'act.stop-slots', node: 'Item', pattern: [text('stop', 'arrete', 'arretez'), small(1), kind('slot')], make: () => act('close', { imperative: true }), yes: ['stop rdv'] }),
  rule({ name: 'act.place-not-free', node: 'Item', pattern: [any(text('n')), any(text('est', 'sont')), small(1), no, small(1), kind('available')], cost: -0.2, make: () => act('close'), yes: ["n'est plus libre"] }),
  rule({ name: 'act.slot-not-free', node: 'Item', pattern: [text('is', 'are'), small(1), no, small(1), kind('available')], cost: -0.1, make: () => act('close'), yes: ['is no longer free'] }),
  rule({ name: 'act.open', node: 'Item', pattern: [kind('open')], make: () => act('open', { imperative: true }), yes: ['ouvre', 'ajoutez'] }),
  rule({ name: 'act.available', node: 'Item', pattern: [kind('available')], make: () => act('open'), yes: ['dispo'] }),
  rule({ name: 'act.here', node: 'Item', pattern: [text('suis', 'serai', 'am', 'be', 'm', 'reste', 'resterai', 'sera'), small(2), any(text('la', 'here', 'in', 'present', 'presente', 'around', 'joignable'), kind('cabinetmode')), notBefore(kind('part', 'weeknoun', 'not'))], cost: 0.1, make: () => act('open', { weak: true }), yes: ['je suis là'] }),
  rule({ name: 'act.able-available', node: 'Item', pattern: [kind('able'), small(2), kind('available')], make: () => act('open'), yes: ['je peux être dispo'] }),
  rule({ name: 'act.make-available', node: 'Item', pattern: [kind('open'), small(2), kind('available')], make: () => act('open', { imperative: true }), yes: ['mets-moi dispo'] }),
  rule({ name: 'act.able-open', node: 'Item', pattern: [kind('able'), small(2), kind('open')], make: () => act('open'), yes: ['je peux ouvrir'] }),
  rule({ name: 'act.able-take', node: 'Item', pattern: [kind('able'), small(3), taking], make: () => act('open'), yes: ['je peux prendre', 'I can see'] }),
  rule({ name: 'act.take', node: 'Item', pattern: [taking], cost: 0.2, make: () => act('open', { weak: true }), yes: ['je prends'] }),
  rule({ name: 'act.able', node: 'Item', pattern: [kind('able')], cost: 0.4, make: () => act('open', { weak: true }), yes: ['possible'] }),
  rule({ name: 'act.not-available', node: 'Item', pattern: [ne, small(3), no, small(4), kind('available')], make: () => act('absent'), yes: ['pas dispo', 'je ne suis pas du tout disponible', 'not available', 'plus dispo'] }),
  rule({ name: 'act.not-here', node: 'Item', pattern: [ne, small(3), no, small(4), kind('here'), notBefore(kind('part', 'weeknoun'))], make: () => act('absent'), yes: ['pas là', "je ne serai pas là"] }),
  rule({ name: 'act.not-open', node: 'Item', pattern: [ne, small(3), no, small(2), text('ouvert', 'ouverte')], cost: 0.1, make: () => act('absent'), yes: ['je ne suis pas ouvert'] }),
  rule({ name: 'act.cannot', node: 'Item', pattern: [ne, small(2), kind('cannot'), small(3), opt(taking)], make: () => act('absent', { weak: true }), yes: ['je peux pas', "can't do"] }),
  rule({ name: 'act.take-nobody', node: 'Item', pattern: [ne, small(2), opt(not), small(2), taking, small(2), opt(kind('nomore')), kind('nobody')], make: () => act('absent'), yes: ['je vois personne', 'je ne reçois personne', 'je ne prends plus personne', 'not seeing anyone'] }),
  rule({ name: 'act.take-none', node: 'Item', pattern: [kind('ne'), small(2), taking, kind('not'), small(2), opt(any(kind('patient', 'slot')))], make: () => act('absent'), yes: ['je ne prends pas de patients'] }),
  rule({ name: 'act.take-no-more', node: 'Item', pattern: [kind('ne'), small(2), taking, kind('nomore'), small(2), opt(any(kind('patient', 'slot')))], make: () => act('absent'), yes: ['je ne prends plus de patients'] }),
  rule({ name: 'act.work-not', node: 'Item', pattern: [kind('ne'), small(2), text('travaille', 'consulte', 'consulterai', 'travaillerai', 'bosse', 'exerce', 'bosserai', 'reprends'), kind('not')], make: () => act('absent'), yes: ['je ne travaille pas'] }),
  rule({ name: 'act.work-not-spoken', node: 'Item', pattern: [text('travaille', 'consulte', 'bosse', 'travaillerai', 'consulterai'), kind('not')], make: () => act('absent'), yes: ['je travaille pas'] }),
  rule({ name: 'act.not-working', node: 'Item', pattern: [kind('not'), small(2), text('working', 'work', 'consulting', 'seeing', 'taking')], make: () => act('absent'), yes: ["I'm not working"] }),

  rule({ name: 'act.absent', node: 'Item', pattern: [kind('absent')], make: () => act('absent'), yes: ['absent', 'en congés', 'off'] }),
  rule({ name: 'act.put-absent', node: 'Item', pattern: [any(kind('open', 'take', 'declare', 'close')), small(4), kind('absent')], make: () => act('absent'), yes: ['mettez-moi en congé', 'notez mon absence', 'fermé pour congés'] }),
  rule({ name: 'act.practice-closed', node: 'Item', pattern: [small(1), text('cabinet', 'practice', 'surgery', 'consultation', 'consultations'), small(2), any(participle, text('closed', 'shut', 'ferme'))], make: () => act('absent'), yes: ['cabinet fermé', 'le cabinet sera fermé'] }),
  rule({ name: 'act.ill', node: 'Item', pattern: [any(text('suis', 'am', 'm', 'clouee', 'cloue', 'tombe', 'tombee', 'j', 'ai')), small(2), kind('ill')], make: () => act('busy'), yes: ['je suis malade'] }),
  rule({ name: 'act.ill-alone', node: 'Item', pattern: [kind('ill')], cost: 0.4, make: () => act('busy', { weak: true }), yes: ['grippe'] }),
  rule({ name: 'act.have-business', node: 'Item', pattern: [text('ai', 'aurai', 'suis', 'serai', 'have', 'am', 'pars', 'g', 'jai', 'got', 'vais'), small(3), kind('busy')], make: () => act('busy'), yes: ["j'ai un enterrement", 'je suis en réunion'] }),
  rule({ name: 'act.busy', node: 'Item', pattern: [kind('busy')], cost: 0.3, make: () => act('busy', { weak: true }), yes: ['en réunion'] }),
  rule({ name: 'act.full', node: 'Item', pattern: [kind('full')], cost: 0.1, make: () => act('full'), yes: ['complet'] }),

  rule({ name: 'report.nobody-absent', node: 'Item', pattern: [kind('nobody'), kind('ne'), small(2), any(kind('absent', 'available'))], cost: -0.5, make: (): Item => ({ sort: 'report' }), yes: ["personne n'est absent"] }),
  rule({ name: 'act.not-absent', node: 'Item', pattern: [ne, small(3), no, small(3), any(kind('absent'))], make: () => act('present'), yes: ['pas absent', 'je ne suis plus en congés'] }),
  rule({ name: 'act.remove-absence', node: 'Item', pattern: [any(kind('remove', 'close')), small(4), kind('absence')], make: () => act('present'), yes: ['annule mon absence', "retire l'indispo", 'cancel my leave'] }),
  rule({ name: 'act.absence-removed', node: 'Item', pattern: [small(1), kind('absence'), small(2), kind('remove')], cost: 0.2, make: () => act('present'), yes: ['congés annulés'] }),
  rule({ name: 'act.here-after-all', node: 'Item', pattern: [text('finalement', 'en', 'actually'), small(2), text('suis', 'serai', 'am', 'be'), kind('here'), notBefore(kind('not'))], make: () => act('present'), yes: ['finalement je suis là'] }),
  rule({ name: 'act.return', node: 'Item', pattern: [kind('back')], make: () => act('return'), yes: ['de retour', 'je reprends'] }),
  rule({ name: 'act.leave', node: 'Item', pattern: [kind('leaving')], cost: 0.1, make: () => act('leave'), yes: ['je pars', 'je finis'] }),

  rule({ name: 'act.close', node: 'Item', pattern: [kind('close')], make: () => act('close', { imperative: true }), yes: ['ferme', 'bloquez'] }),
  rule({ name: 'act.remove', node: 'Item', pattern: [kind('remove')], make: () => act('remove', { imperative: true }), yes: ['annule', 'supprimez'] }),
  rule({ name: 'act.no-slots', node: 'Item', pattern: [small(3), no, small(3), any(kind('slot'), kind('patient'))], cost: 0.1, make: () => act('none-or-more'), yes: ['plus de créneaux', 'no appointments'] }),
  rule({ name: 'act.no-slots-said', node: 'Item', pattern: [text('pas', 'aucun', 'aucune', 'no'), small(2), any(kind('slot'))], cost: 0.05, make: () => act('close', { weak: true }), yes: ['pas de rdv', 'no appointments'] }),
  rule({ name: 'act.taken', node: 'Item', pattern: [any(text('est', 'sont', 'is', 'a', 'ete', 'deja', 's')), small(3), kind('taken')], make: () => act('close'), yes: ['est pris'] }),
  rule({ name: 'act.no-more-free', node: 'Item', pattern: [ne, small(2), kind('nomore', 'not'), small(2), text('libre', 'libres', 'dispo', 'free', 'disponible'), opt(text('a'))], cost: 0.2, make: () => act('close'), yes: [] }),
  rule({ name: 'act.move', node: 'Item', pattern: [kind('move')], make: () => act('move', { imperative: true }), yes: ['déplace'] }),

  rule({ name: 'act.negated', node: 'Item', pattern: [ne, small(1), verbOfSlots, kind('not'), notBefore(kind('available', 'absent', 'here'))], cost: -0.2, make: () => act('negated'), yes: ["n'ouvrez pas", 'fermez pas'] }),
  rule({ name: 'act.negated-first', node: 'Item', pattern: [opt(kind('ne')), kind('not'), small(2), verbOfSlots], make: () => act('negated'), yes: ['ne pas ouvrir', "don't open"] }),
  rule({ name: 'act.useless', node: 'Item', pattern: [kind('useless'), small(3), opt(any(verbOfSlots, kind('list', 'available')))], make: () => act('negated'), yes: ["inutile d'ouvrir", 'ne touchez pas à'] }),

  rule({ name: 'act.list', node: 'Item', pattern: [kind('list')], cost: 0.1, make: () => act('list'), yes: ['planning', 'liste'] }),
  rule({ name: 'act.show', node: 'Item', pattern: [kind('show'), small(3), any(kind('slot', 'list', 'absence', 'patient', 'available'))], make: () => act('list'), yes: ['montre-moi mes créneaux', 'show my slots'] }),
  rule({ name: 'act.what-slots', node: 'Item', pattern: [kind('what'), small(3), any(kind('slot', 'absence', 'available', 'patient')), small(3), opt(any(kind('have', 'still')))], make: () => act('list'), yes: ["quels créneaux j'ai", 'quels sont mes créneaux'] }),
  rule({ name: 'act.what-have', node: 'Item', pattern: [kind('what'), small(4), any(kind('have'))], cost: 0.1, make: () => act('list', { weak: true }), yes: ["qu'est-ce que j'ai"] }),
  rule({ name: 'act.have-what', node: 'Item', pattern: [any(kind('have'), text('g')), small(2), kind('what')], make: () => act('list', { weak: true }), yes: ["j'ai quoi", 'g koi'] }),
  rule({ name: 'act.have-many', node: 'Item', pattern: [kind('have'), small(2), text('combien', 'how'), small(2), any(kind('slot', 'patient'))], make: () => act('list'), yes: ["j'ai combien de patients"] }),
  rule({ name: 'act.whom-see', node: 'Item', pattern: [text('qui'), small(4), any(kind('take', 'have'))], make: () => act('list', { weak: true }), yes: ['qui est-ce que je vois', 'qui vient'] }),
  rule({ name: 'act.see-whom', node: 'Item', pattern: [text('je', 'j'), any(text('vois', 'recois', 'ai')), text('qui', 'quoi')], make: () => act('list'), yes: ['je vois qui'] }),
  rule({ name: 'act.still-open', node: 'Item', pattern: [any(text('est', 'sont', 'is', 'are')), small(2), kind('still'), small(1), text('ouvert', 'ouverts', 'open', 'libre', 'dispo', 'libres', 'ouverte')], make: () => act('list'), yes: ['est encore ouvert'] }),
  rule({ name: 'act.remains', node: 'Item', pattern: [any(text('reste', 'restent', 'remains', 'left')), small(4), any(kind('slot', 'patient'))], cost: 0.1, make: () => act('list', { weak: true }), yes: ['il me reste des places'] }),
];

const objects: Rule<Item>[] = [
  rule({ name: 'object.slots', node: 'Item', pattern: [opt(any(kind('everything'))), opt(any(text('les', 'le', 'la', 'des', 'de', 'the', 'd', 'un', 'une', 'du', 'l', 'ces', 'ce'))), kind('slot')], cost: 0.05, make: (): Item => ({ sort: 'object', noun: 'slot' }), yes: ['créneaux'] }),
  rule({ name: 'object.my-slots', node: 'Item', pattern: [opt(kind('everything')), kind('mine'), opt(text('prochains', 'derniers', 'next')), kind('slot'), opt(text('sas'))], cost: -0.1, make: (): Item => ({ sort: 'object', noun: 'slot', mine: true }), yes: ['mes créneaux'] }),
  rule({ name: 'object.my-patients', node: 'Item', pattern: [kind('mine'), kind('patient')], make: (): Item => ({ sort: 'object', noun: 'slot', mine: true }), yes: ['mes patients'] }),
  rule({ name: 'object.absence', node: 'Item', pattern: [kind('mine'), kind('absence')], make: (): Item => ({ sort: 'object', noun: 'absence', mine: true }), yes: ['mon absence'] }),
  rule({ name: 'object.everything', node: 'Item', pattern: [kind('everything')], cost: 0.2, make: (): Item => ({ sort: 'everything' }), yes: ['tout'] }),
  rule({ name: 'object.patients', node: 'Item', pattern: [opt(text('des', 'de', 'd', 'les', 'some', 'du', 'vos', 'mes')), kind('patient')], cost: 0.1, make: (): Item => ({ sort: 'count', count: 0, noun: 'patient' }), yes: ['des patients'] }),
];

void node;
/** What is to be done, and to what. */
export const actRules: Rule[] = [...acts, ...objects];
