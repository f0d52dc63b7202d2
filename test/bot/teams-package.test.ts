import { crc32, inflateRawSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packageApp } from '../../bot/teams/package.ts';

const facts = {
  appId: '11111111-1111-1111-1111-111111111111',
  domain: 'relais.example.fr',
  version: '1.2.0',
};

/** Reads an archive by its directory, as whoever receives it does, and checks each file's sum. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [sum, packed, size] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset));
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = inflateRawSync(archive.subarray(start, start + (packed ?? 0)));
    expect([data.length, crc32(data)]).toEqual([size, sum]);
    files.set(name, data);
    at += 46 + nameLength;
  }
  return files;
}

const files = unzip(packageApp(facts));
const json = (name: string) => JSON.parse(files.get(name)?.toString('utf8') ?? '');

/** The value at a path like `bots[0].commandLists[0]`. */
const valueAt = (value: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((inside, key) => (inside as Record<string, unknown>)[key], value);

it('holds the manifest, its English words and both icons, and nothing else', () => {
  expect([...files.keys()]).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
});

it('names the bot and the domain that it was made for', () => {
  const manifest = json('manifest.json');
  expect(manifest.id).toBe(facts.appId);
  expect(manifest.bots[0].botId).toBe(facts.appId);
  expect(manifest.validDomains).toEqual([facts.domain]);
  expect(manifest.version).toBe('1.2.0');
});

it('is installed for one person, where a code and an offer are read by nobody else', () => {
  expect(json('manifest.json').bots[0].scopes).toEqual(['personal']);
});

it('translates every word that Teams shows, within its lengths', () => {
  const manifest = json('manifest.json');
  const { $schema: _, ...english } = json('en.json') as Record<string, string>;
  const longest: Record<string, number> = { short: 80, full: 4000, title: 32, description: 128 };
  for (const [path, words] of Object.entries(english)) {
    expect(valueAt(manifest, path), path).toEqual(expect.any(String));
    expect(words.length, path).toBeLessThanOrEqual(longest[path.split('.').at(-1) ?? ''] ?? 0);
  }
  const commands = manifest.bots[0].commandLists[0].commands.length;
  expect(Object.keys(english)).toHaveLength(4 + 2 * commands);
});

it.each([
  ['color.png', 192],
  ['outline.png', 32],
])('has %s as Teams asks for it', (name, side) => {
  const image = files.get(name) ?? Buffer.alloc(0);
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([side, side]);
  const length = image.readUInt32BE(33);
  const pixels = inflateSync(image.subarray(41, 41 + length));
  expect(pixels).toHaveLength(side * (side * 4 + 1));
});

it('is the same, byte for byte, when it is made again', () => {
  expect(packageApp(facts).equals(packageApp(facts))).toBe(true);
});

it.each([
  ['an app id that is none', { appId: 'bot' }],
  ['an address in place of a domain', { domain: 'https://relais.example.fr' }],
  ['a version that Teams cannot compare', { version: '1.0' }],
  ['a privacy page without https', { privacyUrl: 'http://relais.example.fr/' }],
])('is not made with %s', (_, wrong) => {
  expect(() => packageApp({ ...facts, ...wrong })).toThrow();
});
