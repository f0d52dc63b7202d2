import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who a certificate is for. */
export interface Subject {
  cn: string;
  ou: string;
}

/** A certificate with its key, as files and as text. */
export interface Certificate {
  certFile: string;
  keyFile: string;
  cert: string;
  key: string;
}

/** An authority of the test's own, made with `openssl`. */
export interface Authority {
  caFile: string;
  ca: string;
  issue(subject: Subject): Certificate;
}

/** Makes an authority; its certificates are for 127.0.0.1, both ways, and short-lived. */
export function openAuthority(name: string): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'relais-authority-'));
  const at = (file: string) => join(folder, file);
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
  );
  const extensions =
    'subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth,clientAuth\n';
  writeFileSync(at('extensions'), extensions);
  let count = 0;
  return {
    caFile: at('ca.pem'),
    ca: readFileSync(at('ca.pem'), 'utf8'),
    issue: ({ cn, ou }) => {
      count += 1;
      const [keyFile, certFile] = [`${count}.key`, `${count}.pem`];
      openssl(
        'req',
        '-new',
        ...key,
        '-keyout',
        keyFile,
        '-out',
        `${count}.csr`,
        '-subj',
        `/O=Test/OU=${ou}/CN=${cn}`,
      );
      openssl(
        'x509',
        '-req',
        '-in',
        `${count}.csr`,
        '-CA',
        'ca.pem',
        '-CAkey',
        'ca.key',
        '-CAcreateserial',
        '-out',
        certFile,
        '-days',
        '2',
        '-extfile',
        'extensions',
      );
      return {
        certFile: at(certFile),
        keyFile: at(keyFile),
        cert: readFileSync(at(certFile), 'utf8'),
        key: readFileSync(at(keyFile), 'utf8'),
      };
    },
  };
}
