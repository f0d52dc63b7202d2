import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { packageApp } from './teams/package.ts';

const usage = `Writes the app package that an administrator uploads to Teams.

  npm run teams:package -- --app-id 11111111-1111-1111-1111-111111111111 --domain relais.example.fr

  --app-id   the bot's Microsoft app id (MICROSOFT_APP_ID)
  --domain   the public domain of PUBLIC_URL, without https://
  --version  the version of the package (1.0.0); raise it for each upload
  --privacy  the address of your privacy page (https://<domain>/)
  --terms    the address of your terms of use (https://<domain>/)
  --out      the file to write (relais-sas-teams.zip)
`;

const { values } = parseArgs({
  options: {
    'app-id': { type: 'string' },
    domain: { type: 'string' },
    version: { type: 'string', default: '1.0.0' },
    privacy: { type: 'string' },
    terms: { type: 'string' },
    out: { type: 'string', default: 'relais-sas-teams.zip' },
    help: { type: 'boolean', default: false },
  },
});
const {
  'app-id': appId,
  domain,
  version,
  privacy: privacyUrl,
  terms: termsUrl,
  out,
  help,
} = values;

if (help || !appId || !domain) {
  (help ? process.stdout : process.stderr).write(usage);
  process.exitCode = help ? 0 : 1;
} else {
  try {
    const bytes = packageApp({ appId, domain, version, privacyUrl, termsUrl });
    writeFileSync(out, bytes);
    process.stdout.write(`${out}: ${bytes.length} bytes\n`);
  } catch (fault) {
    process.stderr.write(`${(fault as Error).message}\n`);
    process.exitCode = 1;
  }
}
