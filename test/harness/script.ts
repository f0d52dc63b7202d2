import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Doctor, openTown, type Town } from './town.ts';

/** What a person writes, what the OSNP does, or time that passes. */
type Step =
  | { who: string; says: string; expect?: string; not?: string }
  | { wait: string }
  | {
      osnp: 'asks';
      ref: string;
      to: string;
      from: string;
      until: string;
      mode?: string;
      day?: 'today' | 'tomorrow';
    }
  | { osnp: 'cancels'; ref: string };

interface Opening {
  of: string;
  from: string;
  to: string;
  mode?: string;
  site?: string;
  places?: number;
  /** It goes on so every week. */
  more?: boolean;
}

/** A conversation as somebody would have it, and the agenda that must come of it; hours on the wall in Paris, ends exclusive. */
export interface Script {
  id: string;
  about: string;
  start: string;
  scene: {
    doctors: { key: string; name: string; sites: string[] }[];
    secretary?: { name: string; of: string[] };
  };
  turns: Step[];
  end: {
    open: Opening[];
    absences: { of: string; from: string; to: string; site?: string }[];
    requests?: Record<string, string>;
  };
}

const folder = new URL('../scripts/', import.meta.url);

/** Every script, by writer. */
export const readScripts = (): Script[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Script),
    );

const knownFile = new URL('known.json', folder);

/** Ids of the scripts that must go on ending as was meant. */
export const knownScripts = (): string[] => JSON.parse(readFileSync(knownFile, 'utf8'));

/** Takes down which scripts end as was meant today. */
export const keepKnown = (ids: string[]): void =>
  writeFileSync(knownFile, `${JSON.stringify(ids.toSorted(), null, 2)}\n`);

const zone = 'Europe/Paris';
const instant = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
const wallOf = (at: string | Date) =>
  Temporal.Instant.from(typeof at === 'string' ? at : at.toISOString())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

interface Played {
  town: Town;
  doctors: Map<string, Doctor>;
  secretary: ((text: string) => Promise<string>) | undefined;
  requests: Map<string, { id: string; code: string }>;
  failures: string[];
  log: string[];
}

/** Where scripts are played, one after the other. */
export const scriptTown = (): Promise<Town> =>
  openTown({
    env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000', SAS_OFFER_TTL_S: '7200' },
  });

/** Plays a script in a town where nothing has happened yet, and tells what is not as it must be; nothing when all is. */
export async function play(
  town: Town,
  script: Script,
): Promise<{ failures: string[]; log: string[] }> {
  await town.renew(instant(script.start).toInstant().toString());
  const played = await settled(town, script);
  for (const [at, step] of script.turns.entries()) await take(played, step, script.turns[at + 1]);
  await compare(played, script);
  return played;
}

async function settled(town: Town, { scene }: Script): Promise<Played> {
  const doctors = new Map<string, Doctor>();
  const number = '+33639980999';
  for (const { key, name, sites } of scene.doctors) {
    const of = scene.secretary?.of.includes(key);
    const doctor = await town.doctor(name, {
      sites: sites.map((label, index) => ({
        label,
        address: {
          line: '1 rue du Test',
          postal_code: '59000',
          city: label.split(/ d[e']s? ?/).at(-1),
        },
        lat: 50.63 + index / 1000,
        lon: 3.06,
      })),
      ...(of && { delegates: [{ phone: number, name: scene.secretary?.name }] }),
    });
    doctors.set(key, doctor);
  }
  const phone = town.carrier.phone(number);
  const codes = () => phone.thread().flatMap(({ body }) => /LIER (\d{6})/.exec(body)?.[1] ?? []);
  if (scene.secretary) for (const code of codes()) await phone.text(`LIER ${code}`);
  const secretary = async (text: string) => {
    await town.clock.forward({ seconds: 1 });
    const before = phone.thread().length;
    await phone.text(text);
    await town.settle();
    return phone
      .thread()
      .slice(before + 1)
      .map(({ body }) => body)
      .join('\n');
  };
  return {
    town,
    doctors,
    secretary: scene.secretary && secretary,
    requests: new Map(),
    failures: [],
    log: [],
  };
}

const readBack = /(?:Répondez|répondez|Answer|answer) (OUI|CONFIRM(?:ER)?)\b(?! [A-Z\d]{4}\b)/;
const answersIt =
  /^\W*(?:oui|ouais|ok|yes|non|no|nan|d'accord|c'est|parfait|exact|voilà|annul|laisse|oublie|stop)/iu;

async function take(played: Played, step: Step, next: Step | undefined) {
  const { town, requests } = played;
  if ('wait' in step) {
    const [, count = '0', unit] = /^(\d+)(m|h|d)$/.exec(step.wait) ?? [];
    const minutes = Number(count) * (unit === 'd' ? 1440 : unit === 'h' ? 60 : 1);
    await town.clock.forward({ minutes });
  } else if ('osnp' in step) {
    if (step.osnp === 'cancels')
      await town.osnp.call('POST', `/orientations/${requests.get(step.ref)?.id}/cancel`, {});
    else await asks(played, step);
    await town.settle();
  } else {
    await says(played, step, next);
  }
}

async function asks(
  { town, doctors, requests, failures }: Played,
  step: Extract<Step, { osnp: 'asks' }>,
) {
  const doctor = doctors.get(step.to);
  const today = wallOf(town.clock.now()).slice(0, 10);
  const day =
    step.day === 'tomorrow' ? Temporal.PlainDate.from(today).add({ days: 1 }).toString() : today;
  const at = (clock: string) => instant(`${day}T${clock}`).toInstant().toString();
  const from = at(step.from);
  const now = town.clock.now().toISOString();
  const asked = await town.osnp.asks({
    targets: [doctor?.id],
    window: { from: [from, now].toSorted().at(-1), to: at(step.until) },
    ...(step.mode && { mode: step.mode }),
  });
  const code = doctor?.code() ?? '';
  if (!code) failures.push(`${step.ref} was not put to ${step.to}`);
  requests.set(step.ref, { id: asked.id, code });
}

async function says(played: Played, step: Extract<Step, { says: string }>, next: Step | undefined) {
  const { doctors, secretary, requests, failures, log } = played;
  const doctor = doctors.get(step.who);
  const speak = doctor ? (text: string) => doctor.says(text) : secretary;
  if (!speak) throw new Error(`nobody is called ${step.who}`);
  const text = step.says.replace(/\{(\w+)\}/g, (_, ref) => requests.get(ref)?.code ?? '????');
  const answer = await speak(text);
  log.push(`${step.who}: ${text}`, `   → ${answer.replaceAll('\n', ' / ')}`);
  if (step.expect && !new RegExp(step.expect, 'iu').test(answer))
    failures.push(`« ${text} » was not answered ${step.expect}: ${answer}`);
  if (step.not && new RegExp(step.not, 'iu').test(answer))
    failures.push(`« ${text} » was answered ${step.not}: ${answer}`);
  const answered = next && 'says' in next && answersIt.test(next.says);
  const asked = readBack.exec(answer)?.[1]?.toLowerCase();
  if (asked && !answered) {
    const confirmed = await speak(asked);
    log.push(`${step.who}: (${asked})`, `   → ${confirmed.replaceAll('\n', ' / ')}`);
  }
}

const key = ({ of, from, to, mode = 'cabinet', site = '' }: Opening) =>
  `${of} ${from}/${to.slice(5)} ${mode} ${site}`;

async function compare(played: Played, { end, scene }: Script) {
  const { failures } = played;
  const usual = new Map(scene.doctors.map(({ key, sites }) => [key, sites[0] ?? '']));
  const wanted = end.open.map((one) => ({ ...one, site: one.site ?? usual.get(one.of) ?? '' }));
  const goesOn = end.open.some(({ more }) => more);
  for (const [ref, status] of Object.entries(end.requests ?? {})) {
    const is = (await played.town.osnp.looksAt(played.requests.get(ref)?.id ?? '')).status;
    if (is !== status) failures.push(`${ref} is ${is}, not ${status}`);
  }
  await compareAbsences(played, end);
  const last =
    wanted
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? '';
  const found = await openings(played, last);
  const keys = new Set(found.map(key));
  for (const one of wanted) {
    const same = found.find((other) => key(other) === key(one));
    if (!same) failures.push(`not open: ${key(one)}; open are ${[...keys].join(', ') || 'none'}`);
    else if (one.places && same.places !== one.places)
      failures.push(`${key(one)} has ${same.places} places, not ${one.places}`);
  }
  const known = new Set(wanted.map(key));
  for (const one of found)
    if (!known.has(key(one)) && !(goesOn && one.from > last))
      failures.push(`open, and asked for by nobody: ${key(one)}`);
}

async function compareAbsences({ town, doctors, failures }: Played, { absences }: Script['end']) {
  const { rows } = await town.database.pool.query(
    `SELECT u."effecteurId" AS id, u."startAt" AS "from", u."endAt" AS "to", s.label AS site
       FROM "Unavailability" u LEFT JOIN "Site" s ON s.id = u."siteId"
      WHERE u."cancelledAt" IS NULL AND u."endAt" > $1`,
    [town.clock.now()],
  );
  const now = wallOf(town.clock.now());
  const from = (at: string) => (at < now ? 'now' : at);
  const line = (of: string, start: string, to: string, site?: string | null) =>
    `${of} ${from(start)}/${to} ${site ?? ''}`;
  const keyOf = new Map([...doctors].map(([name, { id }]) => [id, name]));
  const found = joined(
    rows.map((row) => ({
      of: keyOf.get(row.id) ?? '',
      from: wallOf(row.from),
      to: wallOf(row.to),
      site: row.site ?? '',
    })),
  ).map((one) => line(one.of, one.from, one.to, one.site));
  const wanted = absences.map((one) => line(one.of, one.from, one.to, one.site));
  for (const one of wanted)
    if (!found.includes(one)) failures.push(`not away: ${one}; away are ${found.join(', ')}`);
  for (const one of found)
    if (!wanted.includes(one)) failures.push(`away, and asked for by nobody: ${one}`);
}

/** Stretches that touch are one. */
function joined<T extends { of: string; from: string; to: string; site: string }>(all: T[]): T[] {
  const out: T[] = [];
  for (const one of all.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = out.findLast(({ of, site }) => of === one.of && site === one.site);
    if (last && last.to >= one.from) last.to = [one.to, last.to].toSorted().at(-1) ?? last.to;
    else out.push({ ...one });
  }
  return out;
}

interface Place {
  id: string;
  practitioner_id: string;
  from: string;
  to: string;
  mode: string;
  site: { label: string };
}

/** Free places in the coming days, as an OSNP is told of them. */
async function placesAhead({ osnp, clock }: Town): Promise<Place[]> {
  const found: Place[] = [];
  const from = clock.now().toISOString();
  const to = new Date(clock.now().getTime() + 80 * 86_400_000).toISOString();
  let cursor: string | null = null;
  do {
    const page = { from, to, limit: '200', ...(cursor && { cursor }) };
    const { body } = await osnp.call('GET', `/slots?${new URLSearchParams(page)}`);
    found.push(...body.data);
    cursor = body.next_cursor;
  } while (cursor);
  return found;
}

/** Free places of which some are laid out only when their week comes: weeks go by until the last day that was meant is near. */
async function allPlaces(town: Town, last: string): Promise<Place[]> {
  const seen = new Map<string, Place>();
  for (;;) {
    for (const place of await placesAhead(town)) if (!seen.has(place.id)) seen.set(place.id, place);
    if (wallOf(new Date(town.clock.now().getTime() + 13 * 86_400_000)) > last) break;
    await town.clock.forward({ hours: 7 * 24 });
  }
  return [...seen.values()].toSorted((a, b) => a.from.localeCompare(b.from));
}

async function openings({ town, doctors }: Played, last: string) {
  const keyOf = new Map([...doctors].map(([name, { id }]) => [id, name]));
  const out: (Opening & { mode: string; site: string; places: number })[] = [];
  for (const slot of await allPlaces(town, last)) {
    const { practitioner_id: id, mode, site } = slot;
    const place = { of: keyOf.get(id) ?? '', mode, site: site.label };
    const one = { ...place, from: wallOf(slot.from), to: wallOf(slot.to), places: 1 };
    const same = (other: Opening) =>
      other.of === one.of && other.mode === mode && other.site === one.site;
    const beside = out.findLast(
      (other) => same(other) && other.from === one.from && other.to === one.to,
    );
    const before = out.findLast((other) => same(other) && other.to === one.from);
    if (beside) beside.places += 1;
    else if (before) {
      before.to = one.to;
      before.places += 1;
    } else out.push(one);
  }
  return out;
}
