import type { Locale } from '../../dialogs/locales/format.ts';
import type { InShort } from '../../dialogs/locales/format-edges.ts';
import type { Say, SayKey } from '../../dialogs/say.ts';
import { words } from '../words.ts';
import type { Claim, Press } from './teams-cards.ts';

/** What could be answered next: `value` where it is typed for the person, `press` or `offer` where a button carries it. */
export interface Suggestion {
  title: string;
  value: string;
  press?: Press;
  offer?: Claim;
}

const asksYesNo: SayKey[] = [
  'readback.sure',
  'withdraw.sure',
  'places.keep',
  'helper.ask',
  'helper.remove',
  'locum.ask',
  'locum.end',
];
const asksNumber: SayKey[] = ['places.which', 'helper.which'];

/** What could be answered next, one press away. */
export function suggestions(say: Say[], locale: Locale): Suggestion[] {
  const label = (key: SayKey, value: string, press?: Press): Suggestion => ({
    title: words({ key }, locale, 'teams'),
    value,
    ...(press && { press }),
  });
  const same = (value: string, press?: Press) => ({ title: value, value, ...(press && { press }) });
  const no = label('card.no', 'NON', { answer: 'no' });
  const lines = say.filter(({ key }) => key === 'offer.whichLine').flatMap(answersTo);
  if (lines.length > 0) return lines.slice(0, 6);
  const mine = label('card.mine', 'mes créneaux', { word: 'slots' });
  for (const { key, params } of say.toReversed()) {
    const code = String(params?.['code']);
    if (key === 'outcome.ask.several') return [same('VENUS'), ...absentees(params)];
    if (key.startsWith('outcome.ask'))
      return [
        same(`VENU ${code}`, { code, came: 'fulfilled' }),
        same(`PAS VENU ${code}`, { code, came: 'noshow' }),
      ];
    if (key === 'delay.howLong') return [10, 20, 30].map((late) => same(`${late} min`, { late }));
    if (asksYesNo.includes(key)) return [label('card.yes', 'OUI', { answer: 'yes' }), no];
    if (asksNumber.includes(key))
      return say
        .filter((one) => /^(?:places|helper)\.choice/.test(one.key))
        .map((_, at) => same(`${at + 1}`));
    if (key === 'readback.choose') return [same('1'), same('2'), no];
    if (key === 'faq.who') {
      const roles = ['doctor', 'office', 'desk', 'patient'] as const;
      return roles.map((role, index) => label(`card.${role}`, String(index + 1)));
    }
    if (key === 'undo.hint') return [label('card.undo', 'ANNULER', { word: 'undo' }), mine];
    if (key === 'link.next') return [mine, same('AIDE', { word: 'help' })];
  }
  return [];
}

/** Of several who were to come, each may be the one who did not. */
const absentees = (params: Say['params']): Suggestion[] =>
  ((params?.['inShort'] as InShort | undefined)?.patients ?? []).slice(0, 5).map(({ code }) => {
    const value = `PAS VENU ${code}`;
    return { title: value, value, press: { code, came: 'noshow' } };
  });

/** Yes and no to one of several requests. */
function answersTo({ params }: Say): Suggestion[] {
  const code = String(params?.['code']);
  const offer = String(params?.['id']);
  return (['accept', 'refuse'] as const).map((what) => {
    const value = `${what === 'accept' ? 'OUI' : 'NON'} ${code}`;
    return { title: value, value, offer: { do: what, offer, code } };
  });
}
