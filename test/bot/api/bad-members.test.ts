import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingDone, secret, stateOf } from './nothing-done.ts';
import {
  doctor,
  type Heard,
  linkedDoctor,
  request,
  startWorld,
  tokens,
  type World,
} from './world.ts';

let world: World;
let practitioner: string;
let before: string;
beforeAll(async () => {
  world = await startWorld();
  practitioner = await linkedDoctor(world, 1);
  before = await stateOf(world);
});
afterAll(() => world.close());

const expectProblem = (heard: Heard, status: number, code: string) =>
  expectNothingDone(world, before, heard, status, code);

describe('an orientation that is not one', () => {
  const window = { from: '2026-11-24T10:00:00+01:00', to: '2026-11-24T18:00:00+01:00' };
  const table: [what: string, more: object, pointer: string, code: string][] = [
    ['a patient’s name', { patient_name: secret }, '/patient_name', 'unknown_member'],
    ['free text', { motif: secret }, '/motif', 'unknown_member'],
    [
      'a phone of the patient',
      { near: { lat: 1, lon: 1, phone: secret } },
      '/near/phone',
      'unknown_member',
    ],
    ['a name in place of a member', { [secret]: 1 }, '', 'unknown_member'],
    ['an identity as its reference', { reference: secret }, '/reference', 'invalid'],
    ['no reference', { reference: undefined }, '/reference', 'invalid'],
    ['a reference of 65', { reference: 'a'.repeat(65) }, '/reference', 'invalid'],
    ['a department that does not exist', { territory: '5' }, '/territory', 'invalid'],
    ['another mode', { mode: secret }, '/mode', 'invalid'],
    ['a mode in an array', { mode: ['cabinet'] }, '/mode', 'invalid'],
    ['no window', { window: undefined }, '/window', 'invalid'],
    [
      'a window without offset',
      { window: { ...window, to: '2026-11-24T18:00:00' } },
      '/window/to',
      'invalid',
    ],
    [
      'a day that does not exist',
      { window: { ...window, to: '2026-02-30T18:00:00Z' } },
      '/window/to',
      'invalid',
    ],
    [
      'a year zero',
      { window: { ...window, from: '0000-01-01T00:00:00Z' } },
      '/window/from',
      'invalid',
    ],
    [
      'an end before its start',
      { window: { from: window.to, to: window.from } },
      '/window/to',
      'invalid',
    ],
    [
      'a window that is over',
      { window: { from: '2026-11-23T10:00:00Z', to: '2026-11-24T08:59:59Z' } },
      '/window/to',
      'invalid',
    ],
    [
      'a window beyond 48 hours',
      { window: { ...window, to: '2026-11-26T09:00:01Z' } },
      '/window/to',
      'invalid',
    ],
    ['a deadline that is over', { deadline: '2026-11-24T08:00:00Z' }, '/deadline', 'invalid'],
    ['a place off the globe', { near: { lat: 91, lon: 0 } }, '/near/lat', 'invalid'],
    ['a place as text', { near: { lat: secret, lon: 0 } }, '/near/lat', 'invalid'],
    ['a radius of 0', { near: { lat: 50, lon: 3, radius_km: 0 } }, '/near/radius_km', 'invalid'],
    ['an age', { age_band: '42' }, '/age_band', 'invalid'],
    ['a target that is no id', { targets: [secret] }, '/targets/0', 'invalid'],
    ['a target that nobody is', { targets: ['prc_nobody'] }, '/targets/0', 'invalid'],
    [
      'a médecin traitant that nobody is',
      { medecin_traitant: 'prc_nobody' },
      '/medecin_traitant',
      'invalid',
    ],
    ['21 targets', { targets: Array.from({ length: 21 }, () => 'prc_x') }, '/targets', 'invalid'],
    ['an offer of no time', { offer_ttl_s: 0 }, '/offer_ttl_s', 'invalid'],
    ['an offer of half a second', { offer_ttl_s: 0.5 }, '/offer_ttl_s', 'invalid'],
    ['a strategy of its own', { strategy: 'all' }, '/strategy', 'invalid'],
    ['a desk number with words', { osnp_callback: secret }, '/osnp_callback', 'invalid'],
    ['a null member', { strategy: null }, '/strategy', 'invalid'],
  ];

  it.each(table)('refuses %s, and says where', async (_what, more, pointer, code) => {
    const heard = await world.ask('POST', '/orientations', { body: request(more) });
    await expectProblem(heard, 422, code);
    expect(heard.json.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });
});

describe('a practitioner that is not one', () => {
  const table: [what: string, more: object, pointer: string][] = [
    ['an RPPS of ten digits', { rpps: '1234567890' }, '/rpps'],
    ['a name of 81', { display_name: 'a'.repeat(81) }, '/display_name'],
    ['an empty name', { display_name: '   ' }, '/display_name'],
    ['a NUL in a name', { display_name: 'Dr \u0000' }, '/display_name'],
    ['half a surrogate pair', { display_name: 'Dr \ud800' }, '/display_name'],
    ['a national number', { phone: '0199000001' }, '/phone'],
    ['no channel', { channels: [] }, '/channels'],
    ['a channel by pigeon', { channels: ['pigeon'] }, '/channels/0'],
    [
      'a site without a city',
      { sites: [{ label: 'x', address: { line: 'x', postal_code: '59000' } }] },
      '/sites/0/address/city',
    ],
    ['two sites of one name', { sites: [...doctor(1).sites, ...doctor(1).sites] }, '/sites'],
    ['a delegate without a phone', { delegates: [{ name: 'x' }] }, '/delegates/0/phone'],
  ];

  it.each(table)('refuses %s', async (_what, more, pointer) => {
    const body = { ...doctor(2), ...more };
    const heard = await world.ask('POST', '/practitioners', { token: tokens.admin, body });
    await expectProblem(heard, 422, 'invalid');
    expect(heard.json.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });

  it('refuses to change what may not be changed', async () => {
    const body = { rpps: '10000000009' };
    const heard = await world.ask('PATCH', `/practitioners/${practitioner}`, {
      token: tokens.admin,
      body,
    });
    await expectProblem(heard, 422, 'unknown_member');
  });
});
