import { numberWords } from './numbers.ts';
import { vocabulary } from './token.ts';
import { wordsAbout } from './words-about.ts';
import { fillers, wordsOfActs } from './words-of-acts.ts';
import { wordsOfAnswers } from './words-of-answers.ts';
import { wordsOfTime } from './words-of-time.ts';

const filler = {
  filler: `${fillers.split(' ').join(' | ')} | after all | tout de meme | quand meme | at all | as well | quelqu un | un autre | une autre | d autres | another | another one | du temps | changement de programme | rentree des classes | le reste ne bouge pas | le reste ne change pas | comme d hab | p tit | p tits | une these | de these | ce jour la | ce jour ci | a la place | quelques uns | du coup | de suite | en attendant | sans rdv | sans rendez vous | s il te plait | au plaisir | soin non programme | soins non programmes | non programme | non programmes | pris en charge | prise en charge | en fait | actually | de plus | en plus | par avance | d avance`,
};

/** What commands are written in. */
export const commandWords = vocabulary(
  wordsOfTime,
  wordsOfActs,
  filler,
  { greeting: wordsAbout.greeting },
  { number: numberWords() },
);

/** What answers to the bot's questions are written in. */
export const answerWords = vocabulary(wordsOfAnswers, filler);

/** What is said about the bot, the SAS, or to somebody else. */
export const aboutWords = vocabulary(wordsAbout, filler);
