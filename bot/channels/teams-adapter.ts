import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import type { TeamsAddress } from '../../data/people/enrolment-service.ts';
import type { MicrosoftConfig } from '../config.ts';

type Given = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/** Makes the tokens of what we send; tests put their own in its place, since Microsoft's cannot be had offline. */
export type Credentials = NonNullable<Given[1]>;

type HttpClient = NonNullable<NonNullable<Given[4]>['httpClient']>;

/** What a valid token proved. */
type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** The one place that knows the SDK: who calls, what is said back, and writing first. */
export interface TeamsDoor {
  /** Undefined for whatever is wrong with the token: callers learn no more than that. */
  prove(activity: Partial<Activity>, authorization: string): Promise<Proof | undefined>;
  /** Runs one turn; what the turn says leaves by the connector, or is kept for the body with `expectReplies`. */
  run(
    proof: Proof,
    activity: Partial<Activity>,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<void>;
  /** Writes to a user first. Errors carry the connector's `status`. */
  reach(address: TeamsAddress, turn: (context: TurnContext) => Promise<void>): Promise<void>;
}

/** Shorter than the lease of an outbox row. */
const timeout = 8_000;

const channelIssuer = 'https://api.botframework.com';
const metadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** The bot as Microsoft knows it; without an identity no token is checked, which is for the demo on loopback alone. */
export function openTeamsDoor(
  microsoft: MicrosoftConfig | undefined,
  credentials?: Credentials,
): TeamsDoor {
  const issuer = microsoft?.tokenIssuer ?? channelIssuer;
  const authentication = authenticationOf(microsoft, issuer, credentials);
  const { lean, thrifty } = sparing(authentication);
  const adapter = new CloudAdapter(lean);
  return {
    prove: async (activity, authorization) => {
      if (microsoft && !isFromChannel(authorization, issuer)) return undefined;
      try {
        const proof = await authentication.authenticateRequest(activity as Activity, authorization);
        return {
          ...proof,
          ...(proof.connectorFactory && { connectorFactory: thrifty(proof.connectorFactory) }),
        };
      } catch {
        return undefined;
      }
    },
    run: (proof, activity, turn) =>
      adapter.processActivityDirect(proof, activity as Activity, turn),
    reach: (address, turn) =>
      adapter.continueConversationAsync(microsoft?.appId ?? '', referenceOf(address), turn),
  };
}

type Authentication = ConfigurationBotFrameworkAuthentication;
type Factory = ReturnType<Authentication['createConnectorFactory']>;

/**
 * The SDK builds a client of the connector and one of the sign-in service for every turn, which costs more than the
 * turn: the first is kept, one an address, and the second is never used here.
 */
function sparing(authentication: Authentication) {
  const clients = new Map<string, ReturnType<Factory['create']>>();
  const thrifty = (factory: Factory): Factory => ({
    create: (serviceUrl, audience) => {
      const known = clients.get(serviceUrl);
      if (known) return known;
      const made = factory.create(serviceUrl, audience);
      clients.set(serviceUrl, made);
      made.catch(() => clients.delete(serviceUrl));
      return made;
    },
  });
  const lean = Object.assign(Object.create(authentication) as Authentication, {
    createUserTokenClient: async () => undefined,
    createConnectorFactory: (...who: Parameters<Authentication['createConnectorFactory']>) =>
      thrifty(authentication.createConnectorFactory(...who)),
  });
  return { lean: lean as Authentication, thrifty };
}

function authenticationOf(
  microsoft: MicrosoftConfig | undefined,
  issuer: string,
  credentials: Credentials | undefined,
) {
  const {
    appId = '',
    appPassword = '',
    tenantId = '',
    openIdMetadataUrl = metadata,
  } = microsoft ?? {};
  const options = {
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
    ToChannelFromBotOAuthScope: `${channelIssuer}/.default`,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: channelIssuer,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
  };
  const ours = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    ...(microsoft && {
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: appPassword,
      MicrosoftAppTenantId: tenantId,
    }),
  });
  return new ConfigurationBotFrameworkAuthentication(
    options,
    credentials ?? ours,
    undefined,
    undefined,
    {
      httpClient,
    },
  );
}

/**
 * Only the channel's own tokens: the SDK would also take an emulator's and another bot's. The claim is not proved yet,
 * the signature is checked after.
 */
function isFromChannel(authorization: string, issuer: string): boolean {
  const [scheme, token, ...rest] = authorization.split(' ');
  if (scheme !== 'Bearer' || !token || rest.length > 0) return false;
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    return (JSON.parse(payload) as { iss?: unknown }).iss === issuer;
  } catch {
    return false;
  }
}

/**
 * One request, one try: the SDK's own client repeats a POST after a 502, and the message may then be read twice. The
 * outbox knows better when to try again.
 */
const httpClient: HttpClient = {
  sendRequest: async (request) => {
    const { url, method, body } = request;
    const headers = request.headers.toJson();
    const init = {
      method,
      headers,
      signal: AbortSignal.timeout(timeout),
      redirect: 'error' as const,
    };
    const response = await fetch(url, { ...init, ...(body && { body: body as string }) });
    const text = await response.text();
    if (!response.ok)
      throw Object.assign(new Error('The connector refuses'), { status: response.status });
    const answered = { toJson: () => Object.fromEntries(response.headers) };
    return { request, status: response.status, headers: answered as never, bodyAsText: text };
  },
};

function referenceOf({ userId, serviceUrl, conversationId, tenantId, botId }: TeamsAddress) {
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: botId, name: '' },
    user: { id: userId, name: '' },
    conversation: {
      id: conversationId,
      isGroup: false,
      conversationType: 'personal',
      name: '',
      ...(tenantId && { tenantId }),
    },
  } as ConversationReference;
}
