import { languagesOf } from './languages.ts';
import { parseDutyHours, type Duty } from '../domain/duty.ts';
import type { Locale, Place } from '../domain/ids.ts';
import { ConfigError } from './config-error.ts';
import type { Environment } from './environment.ts';
import { checkHandoff, handoffOf, type HandoffConfig } from './handoff.ts';
import type { OnCall } from './parse.ts';
import type { FactorTrust, RoleName } from './parse-people.ts';
import type { Secret } from './secret.ts';
import { settings, SETTING_NAMES, type SettingName } from './settings.ts';
import { teamsOf, type TeamsConfig } from './teams.ts';
import { twilioOf, type TwilioConfig } from './twilio.ts';

/** What the operator decided, as data. Made once at start; nothing reads the environment after that. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly moderatorPort: number;
  readonly host: string;
  readonly moderatorHost: string;
  /** Origins, without a slash at the end. */
  readonly publicUrl?: string;
  readonly moderatorUrl?: string;
  /** How many of the operator's own proxies stand in front; 0 means that forwarded headers are not believed. */
  readonly trustedProxies: number;
  /** Origins that may talk to us from a browser and frame the chat, besides our own. */
  readonly allowedOrigins: readonly string[];
  readonly dataDirectory: string;
  /** As it was set; the vault reads it. */
  readonly masterKey?: Secret;
  readonly nextMasterKey?: Secret;
  readonly place: Place;
  /** The first one is the default; there is always one. */
  /** The languages that are offered, the usual one first. */
  readonly locales: readonly Locale[];
  /** Production only: languages of LOCALES that no named person answers for; all but the first are left out. */
  readonly unacceptedLocales: readonly Locale[];
  readonly quickExitUrl: string;
  /** The operator said that no person reads along: no offer of a person may be made (S34). */
  readonly unstaffed: boolean;
  /** Who is told first. */
  readonly onCall?: OnCall;
  /** All destinations, `onCall` first; each next one is told when nobody acknowledged in time (S34). */
  readonly onCalls: readonly OnCall[];
  readonly escalateMinutes: number;
  /** Mail server for alerts, with its password. */
  readonly smtpUrl?: Secret;
  readonly alertFrom: string;
  /** Signs webhooks (Standard Webhooks). */
  readonly alertWebhookSecrets: readonly Secret[];
  /** Private addresses and networks that notices may be brought to. */
  readonly privateDestinations: readonly string[];
  /** PostgreSQL instead of the file in the data directory. */
  readonly databaseUrl?: Secret;
  /** Who brings it may read /metrics; without it nobody may in production. */
  readonly metricsToken?: Secret;
  /** Where spans are brought; absent: nothing is traced. */
  readonly traceCollector?: string;
  /** How long it serves on after it was asked to end, so that a proxy can notice. */
  readonly drainSeconds: number;
  /** How long a moderator may hold a case without answering, outside crisis (S37). */
  readonly moderatorSilenceMinutes: number;
  /** Absent: nobody is on duty at any time. */
  readonly duty?: Duty;
  /** Where it is night, too (S38). */
  readonly dutyTimeZone: string;
  /** Hours until a conversation without a case is forgotten. */
  readonly keepHours: number;
  /** Days until it is forgotten where a return code was asked for. */
  readonly keepReturnCodeDays: number;
  /** Days until a closed case is forgotten. */
  readonly keepCaseDays: number;
  /** Of a hundred closed cases, how many are read a second time (S35). */
  readonly secondReadingPercent: number;
  /** An identity provider (OpenID Connect) that moderators may come in by. */
  readonly openId?: OpenIdConfig;
  /** Absent: no text messages. */
  readonly teams?: TeamsConfig;
  readonly twilio?: TwilioConfig;
  /** Absent: HANDOFF_PROTOCOL is off, nobody else can answer. */
  readonly handoff?: HandoffConfig;
  readonly wordingAcceptedBy?: string;
  readonly logLevel: 'error' | 'info' | 'warn';
}

export interface OpenIdConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: Secret;
  readonly roleClaim: string;
  readonly roles: readonly (readonly [string, RoleName])[];
  /** `own`: Cuan asks for its own second factor, whatever the provider says. */
  readonly secondFactor: FactorTrust;
}

/** Checks every setting's form. Throws a ConfigError that names the first one that cannot be understood. */
export function readConfig(env: Environment): Config {
  const { HOST, MODERATOR_HOST, PORT, MODERATOR_PORT, ...read } = check(env);
  const production = read.NODE_ENV === 'production';
  const languages = languagesOf({ production, asked: read.LOCALES, acceptedBy: read.WORDING_ACCEPTED_BY });
  return withoutAbsent({
    production,
    port: PORT,
    moderatorPort: MODERATOR_PORT,
    host: HOST,
    moderatorHost: MODERATOR_HOST,
    publicUrl: read.PUBLIC_URL,
    moderatorUrl: read.MODERATOR_URL,
    trustedProxies: read.TRUST_PROXY,
    allowedOrigins: read.ALLOWED_ORIGINS,
    dataDirectory: read.DATA_DIR,
    masterKey: read.MASTER_KEY,
    nextMasterKey: read.NEXT_MASTER_KEY,
    place: read.PLACE,
    locales: languages.locales,
    unacceptedLocales: languages.unaccepted,
    quickExitUrl: read.QUICK_EXIT_URL,
    unstaffed: read.UNSTAFFED,
    onCall: read.ON_CALL?.[0],
    onCalls: read.ON_CALL ?? [],
    escalateMinutes: read.ESCALATE_MINUTES,
    smtpUrl: read.SMTP_URL,
    alertFrom: read.ALERT_FROM,
    alertWebhookSecrets: read.ALERT_WEBHOOK_SECRET,
    privateDestinations: read.PRIVATE_DESTINATIONS,
    databaseUrl: read.DATABASE_URL,
    metricsToken: read.METRICS_TOKEN,
    traceCollector: read.OTEL_EXPORTER_OTLP_ENDPOINT,
    drainSeconds: read.DRAIN_SECONDS,
    moderatorSilenceMinutes: read.MODERATOR_SILENCE_MINUTES,
    handoff: handoffOf(read),
    duty: dutyOf(read),
    dutyTimeZone: read.DUTY_TIME_ZONE,
    keepHours: read.KEEP_HOURS,
    keepReturnCodeDays: read.KEEP_RETURN_CODE_DAYS,
    keepCaseDays: read.KEEP_CASE_DAYS,
    secondReadingPercent: read.SECOND_READING_PERCENT,
    openId: openIdOf(read),
    teams: teamsOf(read),
    twilio: twilioOf(read),
    wordingAcceptedBy: read.WORDING_ACCEPTED_BY,
    logLevel: read.LOG_LEVEL,
  });
}

type Settings = ReturnType<typeof settings.parse>;

function dutyOf(read: Pick<Settings, 'DUTY_CLOSED' | 'DUTY_HOURS' | 'DUTY_TIME_ZONE'>): Duty | undefined {
  const duty = parseDutyHours(read.DUTY_HOURS ?? '', read.DUTY_TIME_ZONE);
  return duty === undefined || read.DUTY_CLOSED === undefined ? duty : { ...duty, closed: read.DUTY_CLOSED };
}

type OpenIdNames =
  | 'OIDC_CLIENT_ID'
  | 'OIDC_CLIENT_SECRET'
  | 'OIDC_ISSUER'
  | 'OIDC_ROLE_CLAIM'
  | 'OIDC_ROLES'
  | 'OIDC_SECOND_FACTOR';

function openIdOf(read: Pick<Settings, OpenIdNames>): OpenIdConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  if (issuer === undefined || clientId === undefined) return undefined;
  return {
    issuer,
    clientId,
    ...(clientSecret === undefined ? {} : { clientSecret }),
    roleClaim: read.OIDC_ROLE_CLAIM,
    roles: read.OIDC_ROLES,
    secondFactor: read.OIDC_SECOND_FACTOR,
  };
}

function check(env: Environment) {
  const result = settings.safeParse(setOnes(env));
  if (result.success) return agree(result.data);
  const [issue] = result.error.issues;
  throw new ConfigError(issue?.path[0] as SettingName, issue?.message ?? 'cannot be read.');
}

/** Settings that are each right and cannot both be meant. */
function agree(read: ReturnType<typeof settings.parse>): ReturnType<typeof settings.parse> {
  if (read.PORT !== 0 && read.PORT === read.MODERATOR_PORT)
    throw new ConfigError('MODERATOR_PORT', 'must differ from PORT; moderators have their own address.');
  if ((read.OIDC_ISSUER === undefined) !== (read.OIDC_CLIENT_ID === undefined))
    throw new ConfigError(
      read.OIDC_ISSUER === undefined ? 'OIDC_ISSUER' : 'OIDC_CLIENT_ID',
      'is missing; OIDC_ISSUER and OIDC_CLIENT_ID belong together.',
    );
  if (read.UNSTAFFED && read.DUTY_HOURS !== undefined)
    throw new ConfigError('UNSTAFFED', 'says that nobody reads along, but DUTY_HOURS is set; remove one.');
  if (read.UNSTAFFED && read.ON_CALL !== undefined)
    throw new ConfigError('UNSTAFFED', 'says that nobody reads along, but ON_CALL is set; remove one.');
  checkHandoff(read);
  if (read.DUTY_CLOSED !== undefined && read.DUTY_HOURS === undefined)
    throw new ConfigError('DUTY_CLOSED', 'names days off, but DUTY_HOURS is not set; set that too.');
  return read;
}

/** An empty setting counts as left out: compose files and shells pass those on. */
function setOnes(env: Environment): Environment {
  const pairs = SETTING_NAMES.map((name) => [name, env[name]?.trim()] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== ''));
}

type WithoutAbsent<Fields> = {
  [Name in keyof Fields as undefined extends Fields[Name] ? never : Name]: Fields[Name];
} & {
  [Name in keyof Fields as undefined extends Fields[Name] ? Name : never]?: Exclude<Fields[Name], undefined>;
};

function withoutAbsent<Fields extends object>(fields: Fields): WithoutAbsent<Fields> {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(present)) as WithoutAbsent<Fields>;
}
