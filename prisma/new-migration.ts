import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { startEmbeddedPostgres } from '../data/embedded-postgres.ts';
import { migrate, migrationsFolder } from '../data/migrate.ts';
import { openPool } from '../data/session.ts';

// Usage: node prisma/new-migration.ts NAME. Writes the SQL from the migrations' end to schema.prisma; review it, and
// add by hand what Prisma cannot say (exclusion constraints, partial indexes).
const name = process.argv[2];
if (!name) throw new Error('Usage: node prisma/new-migration.ts NAME');

// biome-ignore lint/suspicious/noExplicitAny: the engine's WASM build has no types of its own.
type Untyped = any;

(globalThis as Untyped).PRISMA_WASM_PANIC_REGISTRY = { set_message: console.error };
const script = createRequire(import.meta.url).resolve(
  '@prisma/schema-engine-wasm/schema_engine_bg',
);
const wasm = await readFile(script.replace(/\.js$/, '.wasm'));
const { instance } = await (globalThis as Untyped).WebAssembly.instantiate(wasm, {
  './schema_engine_bg.js': engine as Untyped,
});
(engine as Untyped).__wbg_set_wasm(instance.exports);
(instance.exports as Untyped).__wbindgen_start();

const folder = await mkdtemp(join(tmpdir(), 'relais-migration-'));
const server = await startEmbeddedPostgres(folder);
const pool = openPool({ connectionString: server.url });
await mkdir(migrationsFolder, { recursive: true });
await migrate(pool);

/** The stock adapter cannot read catalogue columns of type "char" (oid 18): hand them over as text. */
class CatalogueReader extends PrismaPg {
  override async connect(): Promise<Untyped> {
    const adapter: Untyped = await super.connect();
    const performIO = adapter.performIO.bind(adapter);
    const queryRaw = adapter.queryRaw.bind(adapter);
    const characters = new WeakMap<object, number[]>();
    adapter.executeScript = (sql: string) => pool.query(sql);
    adapter.performIO = async (query: object) => {
      const result = await performIO(query);
      const columns: number[] = [];
      for (const [index, field] of (result.fields ?? []).entries()) {
        if (field.dataTypeID === 18) columns.push(index);
        if (field.dataTypeID === 18) field.dataTypeID = 25;
      }
      characters.set(query, columns);
      return result;
    };
    adapter.queryRaw = async (query: object) => {
      const result = await queryRaw(query);
      for (const column of characters.get(query) ?? []) {
        result.columnTypes[column] = 6;
        for (const row of result.rows) if (row[column] === '') row[column] = '\u0000';
      }
      return result;
    };
    return adapter;
  }
}

const path = 'prisma/schema.prisma';
const content = await readFile(path, 'utf8');
const schemaEngine = await (engine as Untyped).SchemaEngine.new(
  { datamodels: [[path, content]] },
  () => {},
  bindMigrationAwareSqlAdapterFactory(new CatalogueReader(pool) as Untyped),
);
const schema = { files: [{ path, content }] };
const difference = await schemaEngine.diff({
  from: { tag: 'schemaDatasource', ...schema, configDir: process.cwd() },
  to: { tag: 'schemaDatamodel', ...schema },
  script: true,
  exitCode: true,
  filters: { externalTables: [], externalEnums: [] },
});
await pool.end();
await server.stop();
if (difference.exitCode === 0) {
  console.log('The migrations already lead to schema.prisma.');
} else {
  const stamp = Temporal.Now.instant().toString().replace(/\D/g, '').slice(0, 14);
  const target = join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(target);
  await writeFile(join(target, 'migration.sql'), difference.stdout);
  console.log(`Wrote ${target}/migration.sql`);
}
