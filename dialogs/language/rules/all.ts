import type { Rule } from '../chart.ts';
import type { Days } from '../times.ts';
import { awayActs } from './act-away.ts';
import { listActs } from './act-list.ts';
import { openActs } from './act-open.ts';
import { slotActs } from './act-slots.ts';
import { answerRules, choiceRules, composedAnswers } from './answer.ts';
import { boundRules } from './bounds.ts';
import { clockRules } from './clock.ts';
import { bareClock, plainClocks, wordClocks } from './clock-words.ts';
import { dateRules } from './date.ts';
import { dayRules } from './days.ts';
import { habitRules, otherHabits, weekdayList } from './habit.ts';
import { hourRules } from './hours.ts';
import { contradictions, lexicalMarks, pictures, punctuation, timeItems } from './mark.ts';
import { modeRules, modeWords } from './mode.ts';
import { bareDay, momentRules } from './moment.ts';
import { durations } from './number.ts';
import { numberedDates } from './numbered-date.ts';
import { objectRules } from './objects.ts';
import { partHours, vagueHours } from './parts.ts';
import { people } from './people.ts';
import { quantityRules } from './quantity.ts';
import { siteRules } from './site.ts';
import { weekRules } from './weeks.ts';
import { reasonRules } from './why.ts';

const days: Rule<Days>[] = [...dayRules, ...weekRules, ...boundRules];

/** Weeks and weekends under a name of their own: « jusqu'à la semaine prochaine » takes nothing else. */
const weekDays: Rule<Days>[] = days
  .filter(({ name }) => /week|weekend/.test(name) && name !== 'days.until-week')
  .map((one) => ({ ...one, node: 'WeekDays', yes: [], no: [] }));

/** Every rule of the grammar; of two that explain the same words alike at the same price the first stays. */
export const allRules: Rule[] = [
  ...clockRules,
  ...wordClocks,
  ...plainClocks,
  bareClock,
  ...hourRules,
  ...partHours,
  ...vagueHours,
  ...dateRules,
  ...numberedDates,
  bareDay,
  ...momentRules,
  ...days,
  ...weekDays,
  weekdayList,
  ...habitRules,
  ...otherHabits,
  ...durations,
  ...quantityRules,
  ...modeWords,
  ...modeRules,
  ...siteRules,
  ...people,
  ...openActs,
  ...awayActs,
  ...slotActs,
  ...listActs,
  ...objectRules,
  ...lexicalMarks,
  ...contradictions,
  ...pictures,
  ...punctuation,
  ...timeItems,
  ...reasonRules,
  ...answerRules,
  ...choiceRules,
  ...composedAnswers,
];
