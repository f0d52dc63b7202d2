import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from '../../bot/config.ts';
import { openAuthority } from '../harness/authority.ts';
import { ask } from '../harness/national.ts';
import { openTown, type Town } from '../harness/town.ts';

const authority = openAuthority('Test IGC');
const server = authority.issue({ cn: 'relais.example', ou: '111' });
const platform = { cn: 'sas.example', ou: '318751275100020' };
const files = {
  SAS_FHIR_PORT: '0',
  SAS_FHIR_CERT_FILE: server.certFile,
  SAS_FHIR_KEY_FILE: server.keyFile,
  SAS_FHIR_CA_FILE: authority.caFile,
  SAS_FHIR_CLIENTS: `CN=other.example, OU=1; CN=${platform.cn}, OU=${platform.ou}`,
};
let town: Town;

beforeAll(async () => {
  town = await openTown({ env: files });
});
afterAll(() => town.close());

const { ca } = authority;
const call = (options: object) => ask(`${town.app.fhirUrl}/metadata`, { ca, ...options });

describe('the national platform and we know each other by certificates', () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)('over %s', async (version) => {
    const mine = authority.issue(platform);
    const versions = { minVersion: version, maxVersion: version };
    expect((await call({ ...mine, ...versions })).status).toBe(200);
    const { hostname, port } = new URL(town.app.fhirUrl ?? '');
    const socket = connect({ host: hostname, port: Number(port), ca, ...mine, ...versions });
    const spoken = await new Promise((resolve) =>
      socket.once('secureConnect', () => resolve(socket.getProtocol())),
    );
    socket.destroy();
    expect(spoken).toBe(version);
  });

  it('and nobody else is answered: no certificate, another authority’s, an old protocol', async () => {
    const foreign = openAuthority('Other IGC').issue(platform);
    await expect(call({})).rejects.toThrow();
    await expect(call(foreign)).rejects.toThrow();
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
    await expect(call({ ...authority.issue(platform), ...old })).rejects.toThrow();
    await expect(ask(`${town.app.fhirUrl?.replace('https', 'http')}/metadata`)).rejects.toThrow();
  });

  it('a certificate of the right authority must be that of a known client, name and unit', async () => {
    for (const subject of [
      { ...platform, cn: 'sas.example.evil' },
      { ...platform, ou: '1' },
      { cn: 'other.example', ou: platform.ou },
    ]) {
      const { status, body } = await call(authority.issue(subject));
      expect({ status, code: body.issue?.[0].code }).toEqual({ status: 403, code: 'forbidden' });
      expect(JSON.stringify(body)).not.toContain(subject.cn);
    }
    expect((await call(authority.issue({ cn: 'other.example', ou: '1' }))).status).toBe(200);
  });
});

describe('a configuration that would let anybody in', () => {
  const faults = (env: Record<string, string>) => {
    try {
      readConfig(env);
      return [];
    } catch (error) {
      if (error instanceof BadConfig) return error.faults;
      throw error;
    }
  };

  it('is refused, each fault named', () => {
    expect(faults(files)).toEqual([]);
    expect(faults({ SAS_FHIR_PORT: '0' })).toEqual([]);
    expect(faults({ SAS_FHIR_PORT: '0', SAS_FHIR_HOST: '0.0.0.0' })).toEqual([
      expect.stringMatching(/^SAS_FHIR_HOST: .*certificates/),
    ]);
    for (const name of Object.keys(files)) {
      const { [name]: _, ...rest } = files as Record<string, string>;
      expect(faults(rest)).toEqual([expect.stringMatching(new RegExp(`^${name}: missing`))]);
    }
    expect(faults({ ...files, SAS_FHIR_CA_FILE: '/nowhere' })).toEqual([
      expect.stringMatching(/^SAS_FHIR_CA_FILE: .*PEM/),
    ]);
    for (const clients of ['CN=a', 'OU=b', 'CN=, OU=b', 'a', ';'])
      expect(faults({ ...files, SAS_FHIR_CLIENTS: clients })).toEqual([
        expect.stringMatching(/^SAS_FHIR_CLIENTS: /),
      ]);
    expect(faults({ SAS_FHIR_PORTS: '1' })).toEqual([expect.stringMatching(/SAS_FHIR_PORT\?/)]);
  });
});
