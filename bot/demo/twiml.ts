/** One verb of a TwiML document, as a carrier would carry it out. */
export interface Verb {
  name: string;
  attributes: Record<string, string>;
  text: string;
  inside: Verb[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const token =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Reads a TwiML answer as strictly as a carrier: what is not well formed, or not a Response, throws. */
export function readTwiml(xml: string): Verb[] {
  if (forbidden.test(xml) || !xml.isWellFormed())
    throw new Error('TwiML: a character that XML forbids');
  const root: Verb = { name: '', attributes: {}, text: '', inside: [] };
  const open = [root];
  let end = 0;
  for (const [whole, closing, name, attributes, empty, text] of xml.matchAll(token)) {
    end += whole.length;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += plain(text);
    else if (closing && open.pop()?.name !== name) throw new Error('TwiML: a tag closes another');
    else if (name && !closing) {
      const verb = { name, attributes: readAttributes(attributes ?? ''), text: '', inside: [] };
      parent.inside.push(verb);
      if (!empty) open.push(verb);
    }
  }
  const [response] = root.inside;
  const whole = end === xml.length && open.length === 1 && root.text.trim() === '';
  if (!whole || root.inside.length !== 1 || response?.name !== 'Response')
    throw new Error('TwiML: not one whole Response');
  return response.inside;
}

const readAttributes = (source: string) =>
  Object.fromEntries(
    Array.from(source.matchAll(attribute), ([, name, double, single]) => [
      name,
      plain(double ?? single ?? ''),
    ]),
  );

/** Text without its entities; a bare ampersand is not well formed. */
function plain(source: string): string {
  return source.replace(
    /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));|&/g,
    (whole, decimal, hexadecimal, name) => {
      if (decimal || hexadecimal)
        return String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal, decimal ? 10 : 16));
      const character = entities[name];
      if (!character)
        throw new Error(`TwiML: ${whole.length === 1 ? 'a bare ampersand' : 'an unknown entity'}`);
      return character;
    },
  );
}

/** What a text's answer says, and nothing when it says nothing. */
export const messagesOf = (verbs: Verb[]): string[] =>
  verbs
    .filter(({ name }) => name === 'Message')
    .map((verb) => verb.inside.find(({ name }) => name === 'Body')?.text ?? verb.text)
    .filter((text) => text !== '');
