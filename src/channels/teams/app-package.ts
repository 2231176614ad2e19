import { strToU8, zipSync } from 'fflate';
import { colourIcon, outlineIcon } from './icons.ts';

/** What the app is called in Teams and where it belongs. The name should tell nobody what it is for. */
export interface AppPackageFacts {
  readonly appId: string;
  readonly name: string;
  /** Of this package; Teams takes a new one only when it is higher. */
  readonly version: string;
  readonly publicUrl: string;
  readonly description: { readonly short: string; readonly full: string };
}

const SCHEMA = '1.29';

/**
 * The manifest by Microsoft's schema: a bot for personal chats only, without files, calls, tabs, message
 * extensions or permissions.
 */
export function manifestOf({ appId, name, version, publicUrl, description }: AppPackageFacts): object {
  const page = `${publicUrl}/`;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version,
    id: appId,
    developer: { name, websiteUrl: page, privacyUrl: page, termsOfUseUrl: page },
    name: { short: name },
    description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#4A6080',
    bots: [
      {
        botId: appId,
        scopes: ['personal'],
        isNotificationOnly: false,
        supportsFiles: false,
        supportsCalling: false,
        supportsVideo: false,
      },
    ],
    defaultInstallScope: 'personal',
    validDomains: [new URL(publicUrl).host],
  };
}

/** The zip that an administrator uploads to Teams. */
export function appPackage(facts: AppPackageFacts): Uint8Array {
  return zipSync({
    'manifest.json': strToU8(`${JSON.stringify(manifestOf(facts), undefined, 2)}\n`),
    'color.png': colourIcon(),
    'outline.png': outlineIcon(),
  });
}
