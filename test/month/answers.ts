import type { Month } from './cast.ts';
import type { Played } from './people.ts';
import type { Got } from './watch.ts';

/** What a doctor does with a text that came unasked: a yes, a no, nothing; whether they came. */
export async function answer(month: Month, { number, body }: Got): Promise<void> {
  const doctor = month.byNumber.get(number);
  if (!doctor) return;
  const offer = /OUI (\w{4}) pour accepter/.exec(body)?.[1];
  if (offer) return answerOffer(month, doctor, offer, body);
  if (/^Venus \?/.test(body)) return answerAll(month, doctor, body);
  const came = /est-il venu \? Répondez VENU (\w{4})/.exec(body)?.[1];
  if (came && month.chance.is(0.7))
    await doctor.phone.text(month.chance.is(0.85) ? `VENU ${came}` : `PAS VENU ${came}`);
}

async function answerOffer(
  { chance }: Month,
  { phone, accepts, refuses, holds }: Played,
  code: string,
  body: string,
): Promise<void> {
  const said = chance.next();
  if (said > accepts + refuses) return;
  if (said > accepts) return void (await phone.text(`NON ${code}`));
  const window = /(\d{1,2})h\d*-(\d{1,2})h/.exec(body);
  const [from, to] = [Number(window?.[1] ?? 0), Number(window?.[2] ?? 0)];
  const withHour = window !== null && to - from > 1 && chance.is(0.6);
  const hour = withHour ? ` ${chance.whole(from + 1, to - 1)}h` : '';
  const reply = await say(phone, `OUI ${code}${hour}`);
  if (!/confirmé pour vous/.test(reply)) return;
  holds.push(code);
  const possible = /Possible : .*?(\d{1,2}h\d{0,2})-/.exec(reply)?.[1];
  const asked = /quelle heure/i.test(reply);
  if ((possible || asked) && chance.is(0.7))
    await phone.text(`${code} ${possible ?? `${chance.whole(Math.max(from + 1, 9), 18)}h`}`);
}

async function answerAll({ chance }: Month, { phone }: Played, body: string): Promise<void> {
  if (chance.is(0.3)) return;
  const [code] = /\b[2-9][A-Z][A-Z2-9][A-Z]\b/.exec(body) ?? [];
  if (code && chance.is(0.2)) await phone.text(`PAS VENU ${code}`);
  await phone.text('VENUS');
}

async function say(phone: Played['phone'], words: string): Promise<string> {
  await phone.text(words);
  return phone.thread().at(-1)?.body ?? '';
}
