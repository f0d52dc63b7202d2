import { readPatientWords } from '../patient-words.ts';

/** Reads a number of minutes and nothing beside it: « 20 min », « une demi-heure », « 20 ». */
export function readMinutes(text: string): number | undefined {
  const bare = /^\W*(\d{1,3})\W*$/u.exec(text.normalize('NFKC'))?.[1];
  const said = bare ? undefined : readPatientWords(text);
  const minutes = bare ? Number(bare) : said?.act === 'howLate' ? said.minutes : undefined;
  return minutes && minutes > 0 ? minutes : undefined;
}
