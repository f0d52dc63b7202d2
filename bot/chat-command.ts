import process from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const usage = `Talks with the demo from a terminal. Start it first with: npm start

  npm run chat -- --as "+33639980001" --channel sms

  --as       a number of the demo, or a part of a doctor's name (the first doctor)
  --channel  sms or teams (sms)
  --url      where the demo listens (http://127.0.0.1:3978)
`;

interface Phone {
  name: string;
  phone: string;
}

const { values } = parseArgs({
  options: {
    as: { type: 'string' },
    channel: { type: 'string', default: 'sms' },
    url: { type: 'string', default: 'http://127.0.0.1:3978' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(usage);
else await chat();

async function chat(): Promise<void> {
  const phones = await findPhones();
  const wanted = values.as?.toLowerCase() ?? '';
  const who = phones.find(
    ({ name, phone }) => phone === values.as || name.toLowerCase().includes(wanted),
  );
  if (!who)
    return fail(
      `Nobody in the demo is "${values.as}". There are: ${phones.map(({ name }) => name).join(', ')}.`,
    );
  const send = values.channel === 'teams' ? sendTeams : sendText;
  process.stdout.write(`${who.name}, ${values.channel}. Ctrl+D to leave.\n> `);
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = line.trim() ? `${await send(who, line)}\n` : '';
    process.stdout.write(`${answer}> `);
  }
  process.stdout.write('\n');
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

async function findPhones(): Promise<Phone[]> {
  try {
    const response = await fetch(`${values.url}/demo/state`);
    return ((await response.json()) as { phones: Phone[] }).phones;
  } catch {
    process.stderr.write(`No demo at ${values.url}. Start it with: npm start\n`);
    process.exit(1);
  }
}

async function post(path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${values.url}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return response.json();
}

async function sendText({ phone }: Phone, text: string): Promise<string> {
  const { done } = (await post('/demo/phone', { phone, act: 'text', value: text })) as {
    done?: { reply?: string };
  };
  return done?.reply ?? '(no answer)';
}

/** The real Teams route; `expectReplies` brings the answers back in the body, so no connector is needed. */
async function sendTeams({ phone, name }: Phone, text: string): Promise<string> {
  const activity = {
    type: 'message',
    id: crypto.randomUUID(),
    text,
    channelId: 'msteams',
    from: { id: `demo:${phone}`, name },
    recipient: { id: 'relais-sas', name: 'Relais SAS' },
    conversation: { id: `demo:${phone}` },
    deliveryMode: 'expectReplies',
  };
  const { activities = [] } = (await post('/api/messages', activity)) as {
    activities?: { text?: string; attachments?: { content?: unknown }[] }[];
  };
  const words = activities.flatMap(({ text: said, attachments = [] }) => [
    ...(said ? [said] : []),
    ...attachments.map(({ content }) => JSON.stringify(content)),
  ]);
  return words.join('\n') || '(no answer)';
}
