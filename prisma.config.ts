import process from 'node:process';
import { defineConfig } from 'prisma/config';

// `generate`, `validate` and `format` never start the schema engine, yet the CLI downloads that binary first.
// Pointing it at a file that exists lets them work with no network; `migrate` commands still need the real one.
if (process.argv.some((word) => ['generate', 'validate', 'format'].includes(word))) {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://localhost:5432/relais_sas' },
});
