import { fold } from '../language/tokens.ts';

const words: Record<string, number> = {
  ...{ un: 1, une: 1, one: 1, premier: 1, premiere: 1, first: 1, '1er': 1, '1ere': 1 },
  ...{ deux: 2, two: 2, deuxieme: 2, second: 2, seconde: 2, '2e': 2, '2eme': 2 },
  ...{ trois: 3, three: 3, troisieme: 3, third: 3, '3e': 3, '3eme': 3 },
  ...{ quatre: 4, four: 4, quatrieme: 4, fourth: 4, '4e': 4, '4eme': 4 },
};

const numbered =
  /^(?:ok |alors )?(?:l |le |la |les |the )?(?:option |choix |choice |numero |number |reponse )?([\da-z]+)(?: (?:merci|svp|one|please))?$/u;

/** Reads which of `count` numbered choices is meant, and nothing beside it: « 2 », « 2️⃣ », « option 2 », « le deuxième ». */
export function readChoice(text: string, count: number): number | undefined {
  const said = fold(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const named = numbered.exec(said)?.[1] ?? '';
  const number = words[named] ?? Number(named);
  return number >= 1 && number <= count ? number : undefined;
}
