/**
 * What doctors ask most, by theme, as a telephone's keys reach it: pay, duties, registering, platform and slots, how the SAS works.
 * Ids of cards, five a theme at most.
 */
export const themes: string[][] = [
  ['pay', 'lump-sum', 'evening-bonus', 'visit-bonus', 'unregulated-patient'],
  ['may-i-refuse', 'hours-imposed', 'two-hours', 'one-mode-only', 'how-contacted'],
  ['my-situation', 'how-to-take-part', 'register', 'participation-box', 'stop-taking-part'],
  ['day-by-day', 'manual-entry', 'calendar-visible', 'stop-showing', 'declare-absence'],
  ['how-it-works', 'compulsory', 'regular-doctor', 'cpts', 'participants-first'],
];
