import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { pino } from 'pino';
import restify from 'restify';
import { type App, startApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { type Connector, startConnector } from '../harness/connector.ts';
import { type Line, percentile } from './line.ts';

const token = 'bench-admin-token-0123';
const users = 8;
const rounds = 5;
const turns = 160;

interface Figures {
  perSecond: number;
  p50: number;
  /** Milliseconds of this process a turn, with the caller's and the connector's share; the database has its own. */
  cpu: number;
}

/** The SDK alone: it checks the token, runs one handler, and posts one text back. */
async function bareEcho(connector: Connector) {
  const { BOT_OPENID_METADATA_URL: metadata = '' } = connector.env;
  const options = {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/common',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com/.default',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    CallerId: 'urn:botframework:azure',
  };
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(options, connector.credentials),
  );
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (req, res) => {
    await adapter.process(req, res, async (context) => {
      await context.sendActivity(`echo ${context.activity.text}`);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

async function assistant(connector: Connector, dataDir: string): Promise<App> {
  const env = {
    PORT: '0',
    PUBLIC_URL: 'http://127.0.0.1:1',
    DATA_DIR: dataDir,
    SAS_API_TOKENS: `chief:${token}:admin`,
    SAS_TEXTS_PER_MIN: '100000',
    SAS_TEXTS_PER_HOUR: '100000',
    ...connector.env,
  };
  return startApp(readConfig(env), {
    log: pino({ level: 'silent' }),
    credentials: connector.credentials,
  });
}

/** Doctors whose Teams accounts are linked, with an agenda to read out. */
async function linkDoctors({ url, ears }: App, serviceUrl: string) {
  const site = {
    label: 'Cabinet',
    address: { line: '1 rue du Test', postal_code: '59000', city: 'Lille' },
    lat: 50.63,
    lon: 3.06,
  };
  for (let n = 0; n < users; n += 1) {
    const response = await fetch(`${url}/api/v1/practitioners`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        rpps: `9900000010${n}`,
        display_name: `Dr Banc ${n}`,
        phone: `+3363998020${n}`,
        territory: '59',
        sites: [site],
      }),
    });
    const { id } = (await response.json()) as { id: string };
    const { personId } = await ears.db.prisma.effecteur.findUniqueOrThrow({ where: { id } });
    const address = { serviceUrl, conversationId: `a:${n}`, tenantId: null, botId: '28:bot' };
    await ears.db.prisma.teamsLink.create({
      data: { userId: `29:${n}`, personId, ...address, linkedAt: new Date() },
    });
  }
}

async function measure(connector: Connector, url: string, text: string): Promise<Figures> {
  const authorization = `Bearer ${connector.token()}`;
  const times: number[] = [];
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  const talk = async (user: number) => {
    for (let turn = 0; turn < turns / users; turn += 1) {
      const activity = {
        type: 'message',
        id: randomUUID(),
        text,
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: `29:${user}` },
        recipient: { id: '28:bot' },
        conversation: { id: `a:${user}`, conversationType: 'personal' },
      };
      const sent = performance.now();
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      if (response.status !== 200) throw new Error(`answered ${response.status}`);
      await response.arrayBuffer();
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => talk(user)));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpu = (user + system) / 1000 / times.length;
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), cpu };
}

/** A turn of the assistant against the SDK alone, in the same run and in turns, so that both meet the same machine. */
export async function bench(): Promise<Line[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'relais-bench-'));
  const connector = await startConnector();
  const echo = await bareEcho(connector);
  const app = await assistant(connector, dataDir);
  try {
    await linkDoctors(app, connector.url);
    const bare: Figures[] = [];
    const ours: Figures[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const floor = await measure(connector, echo.url, 'AIDE');
      const turn = await measure(connector, app.url, 'AIDE');
      if (round === 0) continue; // warms up
      bare.push(floor);
      ours.push(turn);
    }
    return lines(medians(bare), medians(ours));
  } finally {
    await app.stop();
    echo.close();
    await connector.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const medians = (all: Figures[]): Figures => ({
  perSecond: percentile(
    all.map(({ perSecond }) => perSecond),
    0.5,
  ),
  p50: percentile(
    all.map(({ p50 }) => p50),
    0.5,
  ),
  cpu: percentile(
    all.map(({ cpu }) => cpu),
    0.5,
  ),
});

function lines(bare: Figures, ours: Figures): Line[] {
  const ratio = ours.p50 / bare.p50;
  const said = ({ p50, perSecond, cpu }: Figures) =>
    `p50 ${p50.toFixed(1)} ms, ${perSecond.toFixed(0)}/s, ${cpu.toFixed(1)} ms of processor`;
  return [
    { what: `Teams turn, ${users} at once`, measured: said(ours), aim: 'measured', ok: true },
    { what: 'bare CloudAdapter echo', measured: said(bare), aim: 'measured', ok: true },
    {
      what: 'its cost in bare echoes',
      measured: `${ratio.toFixed(2)} ×`,
      aim: '≤ 1.5 ×',
      ok: ratio <= 1.5,
    },
  ];
}
