import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wordsIn } from '../harness/cards.ts';
import { type Connector, startConnector } from '../harness/connector.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let connector: Connector;
let town: Town;
let claire: Doctor;

beforeAll(async () => {
  connector = await startConnector();
  const env = { ...connector.env, SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' };
  town = await openTown({ env, credentials: connector.credentials });
});
beforeEach(async () => {
  await town.renew();
  claire = await town.doctor('Dr Claire Aubert', { channels: ['sms', 'voice'] });
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

const agenda = () => claire.says('mes créneaux');
const statusOf = async ({ id }: { id: string }) => (await town.osnp.looksAt(id)).status;

/** A text that the carrier had, and that we read in its list half a minute later. */
async function loses(text: string) {
  town.carrier.faults.inbound = 'lost';
  await claire.text(text);
  town.carrier.faults.inbound = undefined;
}

async function inTeams() {
  const user = connector.user(town, `claire-${claire.id}`);
  await town.admin.call('POST', `/practitioners/${claire.id}/enrolment`, { channel: 'teams' });
  await town.settle();
  await user.says(`LIER ${/LIER (\d{6})/.exec(claire.last())?.[1]}`);
  return user;
}

/** Every kind of question, by the texts that lead to it, what it says, an answer that it takes, and the openings that it makes. */
const open: [
  name: string,
  texts: string[],
  question: RegExp,
  answer: string,
  done: RegExp,
  lines: number,
][] = [
  [
    'a command read back',
    ['ouvre tous les lundis 9h-10h'],
    /Ouvrir tous les lundis/,
    'oui',
    /^Ouvert/,
    2,
  ],
  ['the hours of a command', ['ouvre jeudi'], /quelle heure/, '14h-16h', /^Ouvert : jeu/, 1],
  ['the walk', ['je veux participer au SAS'], /SAS fonctionne-t-il/, 'oui', /libéral/, 0],
  [
    'a menu',
    ['pourquoi ?'],
    /Votre question porte sur/,
    '1',
    /^(?!.*Votre question porte sur)/s,
    0,
  ],
];

describe.each(open)('while %s waits for an answer', (_, texts, question, answer, done, lines) => {
  beforeEach(async () => {
    for (const text of texts) await claire.says(text);
    expect(claire.last()).toMatch(question);
  });

  it.each(['A aimé « Ouvrir »', 'Réponse automatique : je suis absent lundi', '“OUI 4K7P”'])(
    '« %s » settles nothing, and the question stands',
    async (text) => {
      expect(await claire.says(text)).toMatch(question);
      expect(await claire.says(answer)).toMatch(done);
      expect(await agenda()).not.toMatch(/Absence/);
    },
  );

  it('nonsense is answered with the question, the third time with the way out, and it stands', async () => {
    for (const text of ['xyzzy plugh', 'azertyuiop qsdf'])
      expect(await claire.says(text)).not.toMatch(/ANNULER pour laisser/);
    expect(await claire.says('wxcvbn mlkj')).toMatch(/ANNULER pour laisser|AIDE/);
    expect(claire.last()).toMatch(question);
    expect(await claire.says(answer)).toMatch(done);
  });

  it('the answer sent twice in one second answers it once', async () => {
    await claire.says(answer);
    expect(claire.last()).toMatch(done);
    await claire.text(answer);
    expect((await agenda()).match(/: \d+ libre/g) ?? []).toHaveLength(lines);
  });
});

describe('a question older than its use', () => {
  it.each([
    [['ouvre tous les lundis 9h-10h'], 'oui'],
    [['ouvre jeudi'], '14h-16h'],
    [['pourquoi ?'], '1'],
  ])('of %j is said to be over, and nothing is done', async (texts, answer) => {
    for (const text of texts) await claire.says(text);
    await town.clock.forward({ minutes: 31 });
    expect(await claire.says(answer)).toMatch(/n'attend plus de réponse/);
    expect(await agenda()).toMatch(/Rien d'ouvert/);
  });
});

describe('two texts in one second', () => {
  it('are both done, each once', async () => {
    await claire.text('ouvre jeudi 14h-16h');
    await claire.text('ouvre vendredi 9h-10h');
    expect(await agenda()).toMatch(
      /jeu\. 26 nov\. 14h-16h : 8 libre[\s\S]*ven\. 27 nov\. 9h-10h : 4/,
    );
  });

  it('of which the second answers the question of the first are one command', async () => {
    await claire.text('ouvre jeudi');
    await claire.text('14h-16h');
    expect(await agenda()).toMatch(/jeu\. 26 nov\. 14h-16h : 8 libre/);
  });

  it('one for a request and one for what was read back are each for its own', async () => {
    await claire.says('ouvre tous les lundis 9h-10h');
    const asked = await town.osnp.asks({ targets: [claire.id] });
    await claire.text(`NON ${claire.code()}`);
    await claire.text('oui');
    expect(await statusOf(asked)).toBe('expired');
    expect(claire.last()).toMatch(/Ouvert : tous les lundis/);
  });
});

describe('texts out of their order', () => {
  it('« oui » that overtook its command confirms nothing; the command is read back', async () => {
    await loses('ouvre tous les lundis 9h-10h');
    expect(await claire.says('oui')).toMatch(/Rien n'attend/);
    await town.clock.forward({ seconds: 31 });
    expect(claire.last()).toMatch(/Ouvrir tous les lundis/);
    expect(await claire.says('oui')).toMatch(/^Ouvert : tous les lundis/);
  });

  it('« non » that was written before what is read back now leaves that open', async () => {
    await loses('non');
    await claire.says('ouvre tous les lundis 9h-10h');
    await town.clock.forward({ seconds: 31 });
    expect(await claire.says('oui')).toMatch(/^Ouvert : tous les lundis/);
  });

  it('a copy that the list brings after it was heard does nothing more', async () => {
    await claire.says('ouvre jeudi 14h-16h');
    await town.clock.forward({ minutes: 2 });
    expect(await agenda()).toMatch(/jeu\. 26 nov\. 14h-16h : 8 libre/);
  });
});

describe('the same words on two channels', () => {
  it('« oui » by text and in Teams confirms what was read back, and nothing behind it', async () => {
    const user = await inTeams();
    await claire.says('je veux participer au SAS');
    await claire.says('ouvre tous les lundis 9h-10h');
    await claire.says('oui');
    await user.says('oui', {
      timestamp: new Date(town.clock.now().getTime() - 2000).toISOString(),
    });
    expect(await claire.says('ok je reprends')).toMatch(/SAS fonctionne-t-il/);
    expect(await agenda()).toMatch(/lun\. 30 nov\. 9h-10h : 4 libre/);
  });

  it('a command by text and in Teams opens once, and says so the second time', async () => {
    const user = await inTeams();
    await claire.says('ouvre jeudi 14h-16h');
    const [second] = await user.says('ouvre jeudi 14h-16h');
    expect(wordsIn(second)).not.toMatch(/^Ouvert/);
    expect(await agenda()).toMatch(/jeu\. 26 nov\. 14h-16h : 8 libre/);
  });

  it('« OUI CODE » by text and in Teams takes the patient once, and both hear that he is theirs', async () => {
    const user = await inTeams();
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const words = `OUI ${claire.code()}`;
    expect(await claire.says(words)).toMatch(/confirmé pour vous/);
    expect(wordsIn(await user.says(words))).toMatch(/confirmée? pour vous/);
    expect(town.osnp.told(asked.id).filter((type) => type === 'orientation.accepted')).toHaveLength(
      1,
    );
  });

  it('« NON CODE » by text and in Teams refuses once, and the second hears what became of it', async () => {
    const user = await inTeams();
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const words = `NON ${claire.code()}`;
    await claire.says(words);
    expect(wordsIn(await user.says(words))).toMatch(/refus de la demande.*en est prévenue/);
    expect(town.osnp.told(asked.id).filter((type) => type === 'offer.refused')).toHaveLength(1);
  });
});
