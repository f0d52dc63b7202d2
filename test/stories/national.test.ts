import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultsIn, valuesAt } from '../harness/fhir-guide.ts';
import { breaches } from '../harness/invariants.ts';
import { ask, identifiers, placesSeen, r01 } from '../harness/national.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

const rpps = '99000000001';
const both = [rpps, '99000000002'];
let town: Town;
let anne: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_FHIR_PORT: '0' } });
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

const seen = async () => {
  const bundle = await placesSeen(town, [rpps]);
  expect(faultsIn(bundle)).toEqual([]);
  return valuesAt(bundle, 'entry.resource')
    .flatMap((one) => valuesAt(one, 'start'))
    .map((start) => String(start).slice(11, 16));
};
const quarters = ['16:00', '16:15', '16:30', '16:45'];

describe('from text to nation', () => {
  it('« ouvre 16h-17h » is in the next answer; held, booked and closed places are not', async () => {
    expect(await seen()).toEqual([]);
    await anne.says('ouvre 16h-17h');
    expect(await seen()).toEqual(quarters);
    await town.osnp.asks();
    expect(await seen()).toEqual(quarters.slice(1));
    await anne.says(`OUI ${anne.code()}`);
    expect(await seen()).toEqual(quarters.slice(1));
    const second = await town.osnp.asks();
    expect(await seen()).toEqual(quarters.slice(2));
    await town.osnp.call('POST', `/orientations/${second.id}/cancel`, {});
    expect(await seen()).toEqual(quarters.slice(1));
    await anne.says('ferme 16h30-17h');
    expect(await seen()).toEqual(quarters.slice(1, 2));
  });

  it('an absence and ARRET hide them, a return shows them again; what has begun is nobody’s', async () => {
    await anne.says('ouvre 16h-17h');
    await anne.says('absent cet après-midi');
    expect(await seen()).toEqual([]);
    await anne.says('ANNULER');
    expect(await seen()).toEqual(quarters);
    await anne.text('ARRET');
    expect(await seen()).toEqual([]);
    await anne.says('START');
    await town.clock.forward({ hours: 6, minutes: 20 });
    expect(await seen()).toEqual(quarters.slice(2));
  });

  it('the doctor hides and shows them with a word, sees it in his list, and may take it back', async () => {
    await anne.says('ouvre 16h-17h');
    expect(await anne.says('mes créneaux')).toMatch(/Visibles du SAS national/);
    expect(await anne.says('cache mes créneaux du national')).toMatch(/cachés du SAS national/);
    expect(await seen()).toEqual([]);
    expect(await anne.says('mes créneaux')).toMatch(/Cachés du SAS national/);
    expect(await anne.says('ANNULER')).toMatch(/comme avant/);
    expect(await seen()).toEqual(quarters);
    await anne.says('Masquez mes créneaux du national svp');
    expect(await anne.says('montre mes créneaux au national')).toMatch(/visibles de la régulation/);
    expect(await seen()).toEqual(quarters);
    expect(await anne.says('qui voit mes créneaux ?')).toMatch(/visibles de la régulation/);
    expect((await town.osnp.asks()).status).toBe('offered'); // hiding is no closing
  });

  it('whom he shows them to besides is told in the words of the State', async () => {
    const codes = async () =>
      valuesAt(await placesSeen(town, [rpps]), 'entry.resource.meta.security.code');
    await anne.says('ouvre 16h-16h15');
    expect(await codes()).toEqual(['SNP']);
    await anne.says('montre mes créneaux au public');
    expect(await anne.says('montre mes créneaux aux professionnels de santé')).toMatch(/Le public/);
    expect(await codes()).toEqual(['SNP', 'PUBLIC', 'PRO']);
    await anne.says('cache mes créneaux au public');
    expect(await codes()).toEqual(['SNP', 'PRO']);
    expect(await anne.says('montre mes créneaux à ma CPTS')).toMatch(/Aucune CPTS/);
  });

  it('R04 shows those of the members of a CPTS who want it, with the CPTS', async () => {
    const cpts = { finess: '950047225', name: 'CPTS du Test', phone: '+33199000099' };
    await town.admin.call('PATCH', `/practitioners/${anne.id}`, { cpts });
    await anne.says('ouvre 16h-16h30');
    expect((await placesSeen(town, [rpps], true)).total).toBe(0);
    await anne.says('montre mes créneaux à ma CPTS');
    const bundle = await placesSeen(town, [rpps], true);
    expect(bundle.total).toBe(2);
    const [slot] = bundle.entry;
    expect(slot.resource.meta.security.map(({ code }: { code: string }) => code)).toEqual([
      'SNP',
      'CPTS',
    ]);
    const of = (type: string) =>
      valuesAt(bundle, 'entry.resource').filter((one) => valuesAt(one, 'resourceType')[0] === type);
    expect(of('HealthcareService')).toMatchObject([
      { providedBy: { reference: expect.stringMatching(/^Organization\/cpt-/) } },
    ]);
    expect(of('Organization')).toMatchObject([
      {
        identifier: [{ system: 'urn:oid:1.2.250.1.71.4.2.2', value: '1950047225' }],
        name: 'CPTS du Test',
        telecom: [{ system: 'phone', value: '+33199000099' }],
      },
    ]);
    expect((await placesSeen(town, [rpps])).total).toBe(2);
  });

  it('sites, structures and phones are told apart, and an agenda of his own makes places bookable there', async () => {
    const site = (label: string, more: object) => ({
      label,
      address: { line: `${label} 1`, postal_code: '59000', city: 'Lille' },
      ...more,
    });
    const sites = [
      site('Cabinet Vauban', {
        structure: { type: 'SIRET', value: '12345678901234' },
        phone: '+33199000042',
        agenda_url: 'https://rdv.example/lefort',
      }),
      site('Cabinet Fives', { structure: { type: 'FINESS', value: '590000001' } }),
    ];
    const { body } = await town.admin.call('PATCH', `/practitioners/${anne.id}`, { sites });
    expect(body.sites[0]).toMatchObject({ phone: '+33199000042', structure: { type: 'SIRET' } });
    expect(await anne.says('ouvre 16h-16h15 au cabinet Vauban')).toMatch(/Ouvert/);
    expect(await anne.says('ouvre 18h-18h15 en téléconsultation au cabinet Fives')).toMatch(
      /Ouvert/,
    );
    const bundle = await placesSeen(town, [rpps]);
    expect(faultsIn(bundle)).toEqual([]);
    const { entry } = bundle;
    expect(
      entry.map((one: { resource: { resourceType: string } }) => one.resource.resourceType),
    ).toEqual([
      'Slot',
      'Schedule',
      'Practitioner',
      'PractitionerRole',
      'Slot',
      'Schedule',
      'PractitionerRole',
    ]);
    expect(entry[0].resource).toMatchObject({
      start: '2026-11-25T16:00:00.000+01:00',
      end: '2026-11-25T16:15:00.000+01:00',
      appointmentType: { coding: [{ code: 'ROUTINE' }] },
      comment: 'https://rdv.example/lefort',
    });
    expect(entry[3].resource).toMatchObject({
      organization: { identifier: { value: '312345678901234' } },
      telecom: [{ value: '+33199000042' }],
      contained: [{ name: 'Cabinet Vauban', address: { line: ['Cabinet Vauban 1'] } }],
    });
    expect(entry[4].resource).toMatchObject({
      serviceType: [{ coding: [{ code: 'VR' }] }],
      appointmentType: { coding: [{ code: 'WALKIN' }] },
    });
    expect(entry[6].resource.organization.identifier.value).toBe('1590000001');
    for (const { fullUrl, resource } of entry) expect((await ask(fullUrl)).body).toEqual(resource);
  });
});

describe('what the platform asks', () => {
  const day = { from: '2026-11-25T00:00:00+01:00', to: '2026-11-25T23:59:59+01:00' };
  const total = async (address: string) => {
    const { status, body } = await ask(`${town.app.fhirUrl}${address}`);
    expect({ status, issue: body.issue }).toEqual({ status: 200, issue: undefined });
    return body.total;
  };

  it('is understood however it is written: spaces, bars, offsets that lost their plus or are missing', async () => {
    await town.doctor('Dr Bruno Sallé');
    await anne.says('ouvre 16h-17h');
    const usual = r01(both, day);
    for (const address of [
      usual,
      usual.replaceAll('|', '%7C'),
      usual.replace(',', ',%20'),
      usual.replace(',', ',+'),
      usual.replaceAll('%2B', '+'),
      usual.replaceAll('+01:00', '%2B01:00'),
      usual.replaceAll('+01:00', '%20%2B01:00').replaceAll('%20%2B', '%2B'),
      usual.replaceAll('+01:00', ''),
      usual.replaceAll(/T[\d:]+\+01:00/g, ''),
      usual.replace('2026-11-25T00:00:00+01:00', '2026-11-24T23:00:00.000Z'),
      usual.replaceAll(`|8${rpps}`, `|${rpps}`),
      usual.replace('start=', 'start%3D').replace('start%3D', 'start='),
      usual.replaceAll(':', '%3A'),
      `${usual}&_format=application/fhir+json`,
      `${usual}&_format=json&unknown=1`,
    ])
      expect([address, await total(address)]).toEqual([address, 4]);
    const { body } = await ask(`${town.app.fhirUrl}${usual}&unknown=1`);
    expect(body.link[0].url).toBe(`${town.app.fhirUrl}${usual}&unknown=1`);
  });

  it('bounds are inclusive, of the start alone', async () => {
    await anne.says('ouvre 16h-17h');
    const between = (from: string, to: string) => total(r01([rpps], { from, to }));
    const at = (clock: string) => `2026-11-25T${clock}+01:00`;
    expect(await between(at('16:00:00'), at('16:45:00'))).toBe(4);
    expect(await between(at('16:00:00.001'), at('16:44:59.999'))).toBe(2);
    expect(await between(at('16:45'), at('16:45'))).toBe(1);
    expect(await between(at('17:00'), at('18:00'))).toBe(0);
  });

  it('of nobody known, or with nothing free, is answered with an empty bundle', async () => {
    for (const who of [[rpps], ['12345678901']]) {
      const { status, body } = await ask(`${town.app.fhirUrl}${r01(who, day)}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ type: 'searchset', total: 0 });
      expect(body).not.toHaveProperty('entry');
      expect(faultsIn(body)).toEqual([]);
    }
    const foreign = `/Slot?start=ge2026-11-25&start=le2026-11-25&status=free&schedule.actor:Practitioner.identifier=urn:oid:9.9|8${rpps}`;
    await anne.says('ouvre 16h-17h');
    expect(await total(foreign)).toBe(0);
  });

  it('wrongly is told as an outcome that repeats nothing of what was sent', async () => {
    const usual = r01([rpps], day);
    const wrong: [why: string, sent: string, status: number, code: string][] = [
      ['no lower bound', usual.replace(/start=ge[^&]*&/, ''), 400, 'required'],
      ['no upper bound', usual.replace(/start=le[^&]*&/, ''), 400, 'required'],
      ['bounds the wrong way round', usual.replace('ge2026-11-25', 'ge2026-11-26'), 400, 'value'],
      ['another comparison', usual.replace('start=ge', 'start=gt'), 400, 'not-supported'],
      ['a date that is none', usual.replace('11-25T', '02-30T'), 400, 'value'],
      ['words for a date', usual.replace(/ge2026[^&]*/, 'gedemain'), 400, 'value'],
      ['no status', usual.replace('&status=free', ''), 400, 'required'],
      ['busy ones', usual.replace('=free', '=busy'), 400, 'not-supported'],
      ['no doctor', usual.replace(/identifier=[^&]*/, 'identifier='), 400, 'required'],
      ['a doctor left out', usual.replace(/&schedule[^&]*/, ''), 400, 'required'],
      [
        'twenty-six doctors',
        usual.replace(/identifier=[^&]*/, `identifier=${identifiers(Array(26).fill(rpps))}`),
        400,
        'too-costly',
      ],
      ['a percent that begins nothing', `${usual}&x=%E0%A4%A`, 400, 'structure'],
      ['xml by _format', `${usual}&_format=xml`, 406, 'not-supported'],
      ['something else', '/Patient?name=x', 404, 'not-found'],
      ['a place that is none', '/Slot/slt-none', 404, 'not-found'],
      ['a path beneath one', '/Slot/a/b', 404, 'not-found'],
    ];
    for (const [why, sent, status, code] of wrong) {
      const answer = await ask(`${town.app.fhirUrl}${sent}`);
      expect({ why, ...answer }).toMatchObject({
        why,
        status,
        type: 'application/fhir+json; charset=utf-8',
        body: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] },
      });
      expect(JSON.stringify(answer.body)).not.toMatch(/demain|02-30|99000000001|slt-none/);
    }
  });

  it('is asked in JSON alone, whichever name it has, and strictly when that is wished', async () => {
    const base = `${town.app.fhirUrl}${r01([rpps], day)}`;
    const status = async (headers: Record<string, string>, more = '') =>
      (await ask(`${base}${more}`, { headers })).status;
    for (const accept of [
      'application/json+fhir',
      'application/fhir+json',
      'application/json',
      '*/*',
      'text/html, */*;q=0.1',
    ])
      expect([accept, await status({ accept })]).toEqual([accept, 200]);
    for (const accept of ['application/fhir+xml', 'text/html'])
      expect([accept, await status({ accept })]).toEqual([accept, 406]);
    expect(await status({ prefer: 'handling=strict' })).toBe(200);
    expect(await status({ prefer: 'handling=strict' }, '&unknown=1')).toBe(400);
    expect(await status({ prefer: 'handling=lenient' }, '&unknown=1')).toBe(200);
    expect((await ask(base, { method: 'DELETE' })).status).toBe(405);
  });

  it('a held place has no address any more, and a hidden doctor none of his', async () => {
    await anne.says('ouvre 16h-16h15');
    const { entry } = await placesSeen(town, [rpps]);
    const status = async (at: number) => (await ask(entry[at].fullUrl)).status;
    await town.osnp.asks();
    expect([await status(0), await status(1)]).toEqual([404, 200]);
    await anne.says(`NON ${anne.code()}`);
    expect(await status(0)).toBe(200);
    await anne.says('cache mes créneaux du national');
    for (const at of [0, 1, 2, 3]) expect(await status(at)).toBe(404);
  });

  it('finds a doctor by his identifier, his agendas by him, and what this server is', async () => {
    const get = async (path: string) => (await ask(`${town.app.fhirUrl}${path}`)).body;
    const found = await get(`/Practitioner?identifier=${identifiers([rpps])}`);
    expect(found).toMatchObject({
      total: 1,
      entry: [{ resource: { name: [{ family: 'Lefort', given: ['Anne'] }] } }],
    });
    const { id } = found.entry[0].resource;
    expect(await get(`/Schedule?actor=Practitioner/${id}`)).toMatchObject({ total: 1 });
    expect(await get('/metadata')).toMatchObject({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      rest: [{ resource: expect.arrayContaining([expect.objectContaining({ type: 'Slot' })]) }],
    });
  });
});

const guide = process.env['SAS_IG_DIR'];
describe.skipIf(!guide)('the table that our answers are judged by (SAS_IG_DIR)', () => {
  const example = (name: string) =>
    JSON.parse(readFileSync(join(guide ?? '', 'example', `${name}.json`), 'utf8'));

  /** Their narrative is for readers; ours have none. */
  const faultsOf = (name: string) =>
    [...new Set(faultsIn(example(name)))].filter((fault) => !fault.endsWith(' text'));

  it('finds the guide’s own examples in order, but for the one mode that its bundle lacks', () => {
    expect(faultsOf('Bundle-ExampleBundlePSIndiv')).toEqual([
      'Bundle mode of Practitioner/ExamplePractitioner2',
    ]);
    for (const name of ['Appointment-1', 'Appointment-2']) expect(faultsOf(name)).toEqual([]);
  });
});
