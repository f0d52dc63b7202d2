import { z } from 'zod';

const language = 'fr';
/** What an administrator gives: the bot's app id, its public domain, and which version of the package this is. */
export interface AppFacts {
  appId: string;
  domain: string;
  version: string;
  /** Pages of the organisation that runs it; Teams shows their addresses. */
  privacyUrl?: string | undefined;
  termsUrl?: string | undefined;
}

/** The app as Teams lists it, in French; the English words are in a file of their own. */
export function manifestOf({ appId, domain, version, privacyUrl, termsUrl }: AppFacts) {
  const site = `https://${domain}/`;
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json',
    manifestVersion: '1.19',
    version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: language,
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    developer: {
      name: 'Relais SAS',
      websiteUrl: site,
      privacyUrl: privacyUrl ?? site,
      termsOfUseUrl: termsUrl ?? site,
    },
    name: { short: 'Relais SAS', full: "Relais SAS, l'assistant du service d'accès aux soins" },
    description: {
      short: 'Vos créneaux, vos demandes du SAS et vos questions, dans Teams.',
      full: "Ouvrez et fermez vos créneaux, répondez aux demandes d'orientation de la régulation et trouvez des réponses sourcées sur le service d'accès aux soins. La même conversation continue par SMS et par téléphone. Aucune donnée de patient ne passe par Teams.",
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0F5C63',
    bots: [
      {
        botId: appId,
        scopes: ['personal'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: ['personal'],
            commands: [
              {
                title: 'mes créneaux',
                description: 'Vos 14 prochains jours, et de quoi fermer une plage',
              },
              { title: 'ouvre demain 14h-16h', description: 'Ouvrir des créneaux' },
              {
                title: 'je veux participer au SAS',
                description: 'Les questions du guide, une par une',
              },
              { title: 'AIDE', description: 'Ce que je sais faire' },
            ],
          },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [domain],
    defaultInstallScope: 'personal',
  };
}

/** The English words of the manifest, by the path of what they stand for. */
export const english = {
  $schema:
    'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.Localization.schema.json',
  'name.short': 'Relais SAS',
  'name.full': 'Relais SAS, the assistant of the French SAS scheme',
  'description.short': 'Your slots, your SAS requests and your questions, in Teams.',
  'description.full':
    'Open and close your slots, answer the requests of the SAS desk and get sourced answers about the scheme. The same conversation goes on by text and by telephone. No patient data passes through Teams.',
  'bots[0].commandLists[0].commands[0].title': 'my slots',
  'bots[0].commandLists[0].commands[0].description':
    'Your next 14 days, with a way to close a range',
  'bots[0].commandLists[0].commands[1].title': 'open tomorrow 14:00-16:00',
  'bots[0].commandLists[0].commands[1].description': 'Open slots',
  'bots[0].commandLists[0].commands[2].title': 'I want to take part in the SAS',
  'bots[0].commandLists[0].commands[2].description': 'The questions of the guide, one by one',
  'bots[0].commandLists[0].commands[3].title': 'HELP',
  'bots[0].commandLists[0].commands[3].description': 'What I can do',
};

const words = (longest: number) => z.string().min(1).max(longest);
const https = z.url({ protocol: /^https$/ }).max(2048);
const scope = z.enum(['personal', 'team', 'groupChat']);

/** Microsoft's rules for version 1.19, for the members that we use; anything else is refused. */
export const manifestShape = z.strictObject({
  $schema: z.literal(
    'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json',
  ),
  manifestVersion: z.literal('1.19'),
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  id: z.guid(),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.string().regex(/^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$/),
    additionalLanguages: z.array(
      z.strictObject({ languageTag: z.string(), file: z.string().max(2048) }),
    ),
  }),
  developer: z.strictObject({
    name: words(32),
    websiteUrl: https,
    privacyUrl: https,
    termsOfUseUrl: https,
  }),
  name: z.strictObject({ short: words(30), full: words(100) }),
  description: z.strictObject({ short: words(80), full: words(4000) }),
  icons: z.strictObject({ color: words(2048), outline: words(2048) }),
  accentColor: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
  bots: z
    .array(
      z.strictObject({
        botId: z.guid(),
        scopes: z.array(scope).min(1).max(3),
        supportsFiles: z.boolean(),
        isNotificationOnly: z.boolean(),
        commandLists: z
          .array(
            z.strictObject({
              scopes: z.array(scope).min(1),
              commands: z
                .array(z.strictObject({ title: words(32), description: words(128) }))
                .max(10),
            }),
          )
          .max(3),
      }),
    )
    .max(1),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])).max(2),
  validDomains: z.array(z.hostname()).max(16),
  defaultInstallScope: z.enum(['personal', 'team', 'groupChat', 'meetings']),
});
