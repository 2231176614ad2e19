import { z } from 'zod';
import { parseClosedDays, parseDutyHours } from '../domain/duty.ts';
import { id } from '../domain/ids.ts';
import {
  parseCollector,
  parseGuid,
  parseHttps,
  parseLocales,
  parseMinutes,
  parseNetworks,
  parseOnCalls,
  parseOrigin,
  parseOrigins,
  parsePort,
  parseProxies,
  parseSmtp,
  parseWebhookSecrets,
  parseYesNo,
  upTo,
} from './parse.ts';
import { parseFactorTrust, parseIssuer, parsePercent, parseRoles, USUAL_ROLES } from './parse-people.ts';
import { Secret } from './secret.ts';
import { APP_TYPES } from './teams.ts';

/** Nothing is kept for more than a year, whatever an operator would like. */
const LONGEST_DAYS = 365;

const webhookSecretAdvice =
  'must be whsec_ and then 24 to 64 bytes in base64: echo "whsec_$(openssl rand -base64 32)". Two, separated by a comma, while one is changed.';

const guidAdvice = 'must be the id as Azure shows it, such as 00000000-0000-0000-0000-000000000000.';

/** Every setting there is; `.env.example` explains each (a test compares the two). */
export const settings = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'must be production, development or test.')
    .default('development'),

  PORT: read(parsePort, 'must be a whole number from 0 to 65535, for example 3978.').default(3978),
  MODERATOR_PORT: read(parsePort, 'must be a whole number from 0 to 65535, for example 3979.').default(3979),
  HOST: text().default('0.0.0.0'),
  MODERATOR_HOST: text().default('127.0.0.1'),
  PUBLIC_URL: read(parseOrigin, originAdvice('https://chat.example.org')).optional(),
  MODERATOR_URL: read(parseOrigin, originAdvice('https://desk.example.net')).optional(),
  TRUST_PROXY: read(
    parseProxies,
    'must say how many proxies of yours stand in front, from 0 to 9. Without any, leave it out.',
  ).default(0),
  ALLOWED_ORIGINS: read(
    parseOrigins,
    'must name each origin, such as https://school.example,https://club.example.',
  ).default([]),

  DATA_DIR: text().default('./data'),
  /** The vault checks its form: 32 random bytes. */
  MASTER_KEY: text()
    .transform((value) => new Secret(value))
    .optional(),

  /** Only `npm run rotate-keys` reads it. */
  NEXT_MASTER_KEY: text()
    .transform((value) => new Secret(value))
    .optional(),

  PLACE: read(
    (value) => (/^(INTL|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/.test(value) ? id.place(value) : undefined),
    'must be a place such as GB-NIR, IE or INTL.',
  ).default(id.place('GB-NIR')),
  LOCALES: read(
    parseLocales,
    'must be a list of languages such as en,ga; the first one is the default.',
  ).optional(),
  QUICK_EXIT_URL: read(
    (value) => (URL.canParse(value) && /^https?:/.test(value) ? value : undefined),
    'must be the full address of a harmless page, starting with https://.',
  ).default('https://www.bbc.co.uk/weather'),

  UNSTAFFED: read(parseYesNo, 'must be yes or no.').default(false),
  ON_CALL: read(
    parseOnCalls,
    'must be an e-mail address, a webhook that starts with https:// or teams:https://, or several separated by commas.',
  ).optional(),
  ESCALATE_MINUTES: read(parseMinutes, minutesAdvice(5)).default(5),
  SMTP_URL: read(
    parseSmtp,
    'must be the address of a mail server, such as smtps://name:password@mail.example.org.',
  ).optional(),
  ALERT_FROM: read(
    (value) => (/^[^\s@]+@[^\s@]+$/.test(value) ? value : undefined),
    'must be an e-mail address.',
  ).default('cuan@localhost'),
  ALERT_WEBHOOK_SECRET: read(parseWebhookSecrets, webhookSecretAdvice).default([]),
  PRIVATE_DESTINATIONS: read(
    parseNetworks,
    'must be addresses or networks such as 10.0.5.12,10.0.6.0/24.',
  ).default([]),
  MODERATOR_SILENCE_MINUTES: read(parseMinutes, minutesAdvice(10)).default(10),
  DATABASE_URL: read(
    (value) => (/^postgres(ql)?:\/\/\S+$/.test(value) && URL.canParse(value) ? new Secret(value) : undefined),
    'must be the address of a PostgreSQL database, such as postgres://name:password@host:5432/cuan.',
  ).optional(),
  METRICS_TOKEN: read(
    (value) => (/^\S{24,}$/.test(value) ? new Secret(value) : undefined),
    'must be at least 24 characters without spaces: openssl rand -hex 24.',
  ).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: read(
    parseCollector,
    'must be the address of a collector, such as http://collector:4318.',
  ).optional(),
  DRAIN_SECONDS: read(upTo(5), 'must be whole seconds from 1 to 5.').default(0),
  HANDOFF_PROTOCOL: read(parseYesNo, 'must be yes or no.').default(false),
  HANDOFF_NAME: read(
    (value) => (/^[^{}<>[\]]{2,40}$/.test(value) ? value : undefined),
    'must be the name of who answers there, up to 40 characters.',
  ).optional(),
  HANDOFF_URL: read(parseHttps, 'must be an address that starts with https://.').optional(),
  HANDOFF_SECRET: read(parseWebhookSecrets, webhookSecretAdvice).optional(),
  HANDOFF_TOKEN_HASH: read(
    (value) => (/^[\w-]{43}$/.test(value) ? value : undefined),
    'must be the SHA-256 of the token in base64url, 43 characters; docs/external-desk.md says how.',
  ).optional(),
  DUTY_HOURS: read(
    (value) => (parseDutyHours(value, 'UTC') === undefined ? undefined : value),
    'must look like "mon-fri 16:00-22:00; sat 10:00-14:00".',
  ).optional(),
  DUTY_CLOSED: read(parseClosedDays, 'must be days such as 2026-12-25,2026-12-26.').optional(),
  DUTY_TIME_ZONE: read(
    (value) => (isTimeZone(value) ? value : undefined),
    'must be a time zone such as Europe/London.',
  ).default('Europe/London'),
  KEEP_HOURS: read(upTo(LONGEST_DAYS * 24), keepAdvice('hours', LONGEST_DAYS * 24, 24)).default(24),
  KEEP_RETURN_CODE_DAYS: read(upTo(LONGEST_DAYS), keepAdvice('days', LONGEST_DAYS, 30)).default(30),
  KEEP_CASE_DAYS: read(upTo(LONGEST_DAYS), keepAdvice('days', LONGEST_DAYS, 90)).default(90),
  SECOND_READING_PERCENT: read(parsePercent, 'must be a whole number from 0 to 100, for example 10.').default(
    10,
  ),
  OIDC_ISSUER: read(
    parseIssuer,
    'must be the issuer address of the identity provider, starting with https://.',
  ).optional(),
  OIDC_CLIENT_ID: text().optional(),
  OIDC_CLIENT_SECRET: text()
    .transform((value) => new Secret(value))
    .optional(),
  OIDC_ROLE_CLAIM: read(
    (value) => (/^[^\s]{1,200}$/.test(value) ? value : undefined),
    'must name a claim, such as roles or realm_access.roles.',
  ).default('roles'),
  OIDC_ROLES: read(
    parseRoles,
    'must pair what stands in the claim with a role: cuan-moderator=moderator,cuan-lead=supervisor.',
  ).default(parseRoles(USUAL_ROLES) ?? []),
  OIDC_SECOND_FACTOR: read(
    parseFactorTrust,
    'must be own, amr, or acr: and the value, such as acr:2.',
  ).default('own'),
  TWILIO_ACCOUNT_SID: read(
    (value) => (/^AC[0-9a-fA-F]{32}$/.test(value) ? value : undefined),
    'must be AC and 32 hex digits, as Twilio shows it.',
  ).optional(),
  TWILIO_AUTH_TOKEN: text()
    .transform((value) => new Secret(value))
    .optional(),
  TWILIO_MESSAGING_SERVICE: read(
    (value) => (/^MG[0-9a-fA-F]{32}$/.test(value) ? value : undefined),
    'must be MG and 32 hex digits, as Twilio shows it.',
  ).optional(),
  TWILIO_FROM: read(
    (value) => (/^\+[1-9]\d{6,14}$/.test(value) ? value : undefined),
    'must be a telephone number such as +441632960000.',
  ).optional(),
  TWILIO_API_URL: read(parseOrigin, originAdvice('https://api.dublin.ie1.twilio.com')).default(
    'https://api.twilio.com',
  ),
  TWILIO_CHECK_SIGNATURE: read(parseYesNo, 'must be yes or no.').default(true),
  TWILIO_ERASE_COPIES: read(parseYesNo, 'must be yes or no.').default(false),
  MICROSOFT_APP_ID: read(parseGuid, guidAdvice).optional(),
  MICROSOFT_APP_PASSWORD: text()
    .transform((value) => new Secret(value))
    .optional(),
  MICROSOFT_APP_TYPE: z
    .enum(APP_TYPES, 'must be SingleTenant, MultiTenant or UserAssignedMSI.')
    .default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: read(parseGuid, guidAdvice).optional(),
  WORDING_ACCEPTED_BY: text().optional(),

  LOG_LEVEL: z.enum(['info', 'warn', 'error'], 'must be info, warn or error.').default('info'),
});

export type SettingName = keyof typeof settings.shape;

/** In the order of the schema. */
export const SETTING_NAMES = Object.keys(settings.shape);

function text() {
  return z.string();
}

/** A setting whose text means something; when it cannot be understood, `advice` says what to do. */
function read<Value>(parse: (text: string) => Value | undefined, advice: string) {
  return z.string().transform((value, context) => {
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
    context.addIssue(advice);
    return z.NEVER;
  });
}

function keepAdvice(unit: string, most: number, example: number): string {
  return `must be whole ${unit} from 1 to ${most}, for example ${example}.`;
}

function minutesAdvice(example: number): string {
  return `must be whole minutes from 1 to 120, for example ${example}.`;
}

function originAdvice(example: string): string {
  return `must be an address without a path, such as ${example}.`;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
