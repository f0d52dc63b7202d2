import { fromParis, inParis } from '../paris-time.ts';
import { type Both, type Entry, historyOf, inForce, type SourceDocument } from './regulation.ts';
import { euros, type Pay } from './remuneration.ts';
import { type Act, payOfAct } from './remuneration-act.ts';
import { payOfYear } from './remuneration-forfait.ts';
import { periodOf } from './remuneration-hours.ts';
import { payOfRegulation } from './remuneration-regulation.ts';
import { sources } from './sources.ts';

/** What somebody asks the price of, as far as he said it; a follow-up adds to what was asked before. */
export interface MoneyAsked {
  about: 'act' | 'year' | 'regulation';
  /** Paris day, `YYYY-MM-DD`, and hour, `HH:MM`. */
  on?: string;
  at?: string;
  mode?: Act['mode'];
  /** SNP billed this week. */
  already?: number;
  requestedBy?: Act['requestedBy'];
  mine?: true;
  /** Hours from the request to the act. */
  delay?: number;
  /** The year whose payment is asked about. */
  year?: number;
  /** The amount that the asker takes for the right one. */
  amount?: number;
  via?: 'CPTS' | 'CDS';
  interfaced?: boolean;
  participates?: boolean;
  /** When it is paid is asked too. */
  when?: true;
  /** Hours of regulation. */
  hours?: number;
}

/** An answer to a question of money: its sentences, and the documents that they stand on. */
export interface MoneyAnswer {
  texts: Both[];
  source: Both;
}

const modes: Record<Act['mode'], Both> = {
  cabinet: { fr: 'au cabinet', en: 'at the practice' },
  tlc: { fr: 'en téléconsultation', en: 'by teleconsultation' },
  visite: { fr: 'en visite', en: 'as a visit' },
};

const who = (asked: MoneyAsked): Both => {
  if (asked.mine) return { fr: 'patient de votre patientèle', en: 'a patient of yours' };
  switch (asked.requestedBy) {
    case 'C15':
      return { fr: 'patient envoyé par le 15', en: 'a patient sent by the 15' };
    case 'CPTS':
      return { fr: 'patient envoyé par la CPTS', en: 'a patient sent by the CPTS' };
    case 'NONE':
      return { fr: 'patient venu sans régulation', en: 'a patient who came without regulation' };
    default:
      return {
        fr: 'patient du SAS hors patientèle',
        en: 'a SAS patient who is not yours',
      };
  }
};

/** A day in words; its year only when it is another than today's. */
const spelt = (day: string, today: string): Both => {
  const date = Temporal.PlainDate.from(day);
  const near = day.slice(0, 4) === today.slice(0, 4);
  const numbers = (near ? day.slice(5) : day).split('-').reverse().join('/');
  const weekday = (locale: string) => date.toLocaleString(locale, { weekday: 'long' });
  return { fr: `${weekday('fr-FR')} ${numbers}`, en: `${weekday('en-GB')} ${numbers}` };
};

/** A day and an hour of ordinary consultation from this day on: what is asked without an hour is asked of those. */
function ordinary(today: string): string {
  let day = Temporal.PlainDate.from(today);
  while (periodOf(fromParis(`${day}T11:00`), day.toString()) !== 'day' || day.dayOfWeek > 5)
    day = day.add({ days: 1 });
  return day.toString();
}

const head = (asked: MoneyAsked, actAt: string, today: string): Both => {
  const [day = '', hour = ''] = actAt.split('T');
  const when = asked.at
    ? {
        fr: `${spelt(day, today).fr} à ${hour.replace(':', 'h')}`,
        en: `${spelt(day, today).en} at ${hour}`,
      }
    : { fr: 'en journée (8h-20h)', en: 'in the daytime (8:00-20:00)' };
  const mode = modes[asked.mode ?? 'cabinet'];
  const { fr, en } = who(asked);
  const soon =
    asked.mode === 'visite' && asked.delay === undefined
      ? { fr: ', demandée sous 24 h', en: ', asked less than 24 h before' }
      : { fr: '', en: '' };
  return {
    fr: `${when.fr}, ${mode.fr}${soon.fr}, ${fr}`,
    en: `${when.en}, ${mode.en}${soon.en}, ${en}`,
  };
};

const capped = (on: string): Both[] => {
  const cap = inForce('snp.cap', on);
  if (!cap?.value) return [];
  return [
    {
      fr: `Dans la limite de ${cap.value} SNP par semaine. ${cap.note?.fr ?? ''}`.trim(),
      en: `Up to ${cap.value} SNP a week. ${cap.note?.en ?? ''}`.trim(),
    },
  ];
};

function ofAct(asked: MoneyAsked, today: string): MoneyAnswer {
  const on = asked.on ?? (asked.at ? today : ordinary(today));
  const actAt = `${on}T${asked.at ?? '11:00'}`;
  const { delay } = asked;
  const requestAt =
    delay === undefined
      ? `${on}T00:00`
      : inParis(new Date(fromParis(actAt).getTime() - delay * 3_600_000))
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' });
  const pay = payOfAct({
    requestedBy: asked.requestedBy ?? 'SAS',
    patientele: asked.mine ? 'mienne' : 'autre',
    mode: asked.mode ?? 'cabinet',
    snpAlreadyThisWeek: asked.already ?? 0,
    deptSas: true,
    tarifOpposable: true,
    urgent: false,
    requestAt,
    actAt,
  });
  const { fr, en } = head(asked, actAt, today);
  const total = euros(pay.totalEUR ?? 0);
  const lead: Both =
    pay.totalEUR === null
      ? {
          fr: `${fr} : nos documents ne donnent pas de total.`,
          en: `${en}: our documents give no total.`,
        }
      : pay.totalEUR === 0
        ? { fr: `${fr} : pas de majoration.`, en: `${en}: no surcharge.` }
        : {
            fr: `${fr} : ${total.fr} en plus de l’acte.`,
            en: `${en}: ${total.en} on top of the act.`,
          };
  const limited = pay.majorationsEUR.SNP && asked.already === undefined ? capped(on) : [];
  return {
    texts: [...verdict(asked.amount, pay.totalEUR), capital(lead), ...pay.say, ...limited],
    source: named(['snp', ...(pay.majorationsEUR.SHE ? (['she'] as const) : [])], on),
  };
}

const capital = ({ fr, en }: Both): Both => ({
  fr: fr.charAt(0).toUpperCase() + fr.slice(1),
  en: en.charAt(0).toUpperCase() + en.slice(1),
});

/** « c'est bien 1400 ? »: oui or non, and until when it was so. */
function verdict(amount: number | undefined, right: number | null): Both[] {
  if (amount === undefined || right === null) return [];
  if (amount === right) return [{ fr: 'Oui.', en: 'Yes.' }];
  const once = historyOf('forfait').find(({ value }) => value === amount);
  const { fr, en } = euros(amount);
  const last = once?.until && Temporal.PlainDate.from(once.until).subtract({ days: 1 }).toString();
  const until = last?.split('-').reverse().join('/');
  return [
    until
      ? { fr: `Non : ${fr}, c’était jusqu’au ${until}.`, en: `No: ${en} was until ${until}.` }
      : { fr: `Non, pas ${fr}.`, en: `No, not ${en}.` },
  ];
}

const undatedPayment: Both = {
  fr: 'La date du versement n’est pas dans nos documents : demandez à votre CPAM.',
  en: 'The date of payment is not in our documents: ask your CPAM.',
};

function ofYear(asked: MoneyAsked, today: string): MoneyAnswer {
  const { year, amount, via, interfaced, participates, when } = asked;
  const pay = payOfYear({ year, via, interfaced, participates }, today);
  const on = year && `${year}` !== today.slice(0, 4) ? `${year}-12-31` : today;
  const then = year && `${year}` !== today.slice(0, 4);
  const lead: Both[] = [
    ...(then ? [{ fr: `En ${year},`, en: `In ${year},` }] : []),
    ...(via === 'CPTS' && pay.forfaitEUR ? [{ fr: 'Par la CPTS,', en: 'Through the CPTS,' }] : []),
  ];
  const date = when ? [undatedPayment] : [];
  const texts = [...verdict(amount, pay.forfaitEUR), ...joined([...lead, ...pay.say]), ...date];
  return { texts, source: named(['forfait'], on) };
}

/** « En 2024, » and what follows are one sentence. */
function joined(all: Both[]): Both[] {
  const said: Both[] = [];
  for (const next of all) {
    const last = said.at(-1);
    if (last?.fr.endsWith(','))
      said[said.length - 1] = {
        fr: `${last.fr} ${lower(next.fr)}`,
        en: `${last.en} ${lower(next.en)}`,
      };
    else said.push(next);
  }
  return said;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function named(subjects: Entry['subject'][], on: string): Both {
  const documents = subjects.flatMap((subject) => inForce(subject, on)?.source ?? []);
  const all = [...new Set(documents.map(({ doc }): SourceDocument => doc))].slice(0, 2);
  const of = (locale: keyof Both) => all.map((doc) => sources[doc].short[locale]).join(' ; ');
  return { fr: of('fr'), en: of('en') };
}

/** The sum, its parts, its conditions and its source, under the rules of the day that it is asked of. */
export function moneyAnswer(asked: MoneyAsked, today: string): MoneyAnswer {
  if (asked.about === 'act') return ofAct(asked, today);
  if (asked.about === 'year') return ofYear(asked, today);
  const on = asked.on ?? today;
  const pay: Pay = payOfRegulation({ hours: asked.hours }, on);
  return { texts: pay.say, source: named(['regulator'], on) };
}
