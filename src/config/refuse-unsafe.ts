import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';
import type { OnCall } from './parse.ts';
import type { SettingName } from './settings.ts';

/** What the configuration alone cannot know. */
export interface StartFacts {
  /** Whether services/ holds an emergency number for the place. */
  readonly emergencyNumberKnown: boolean;
  /** False once this installation has served in production before. */
  readonly firstStart: boolean;
}

/** Something unsafe to serve young people with, and what to do about it. */
export interface Danger {
  readonly setting: SettingName;
  readonly advice: string;
}

/**
 * Law 9 and S45. Throws a ConfigError, one line, when this start must not happen: always without an emergency
 * number, and in production at the first start with any danger. Later starts go on and return the dangers, to
 * be logged as warnings. Outside production there is nothing to return.
 */
export function refuseUnsafe(config: Config, facts: StartFacts): readonly Danger[] {
  if (!facts.emergencyNumberKnown) throw new ConfigError('PLACE', NO_EMERGENCY_NUMBER);
  if (!config.production) return [];
  const dangers = [
    ...keyDangers(config),
    ...addressDangers(config),
    ...smsDangers(config),
    ...peopleDangers(config),
  ];
  const [first, ...others] = dangers;
  if (facts.firstStart && first !== undefined)
    throw new ConfigError(first.setting, first.advice + also(others));
  return dangers;
}

const NO_EMERGENCY_NUMBER = 'has no emergency number in services/; set a place that has one.';

function also(others: readonly Danger[]): string {
  return others.length === 0
    ? ''
    : ` (Then also: ${[...new Set(others.map((other) => other.setting))].join(', ')}.)`;
}

/** Only whether there is one: the vault looks at the key itself, at every start. */
function keyDangers({ masterKey }: Config): readonly Danger[] {
  const advice = 'is missing; make one with `openssl rand -base64 32` and keep it out of the backups.';
  return masterKey === undefined ? [{ setting: 'MASTER_KEY', advice }] : [];
}

function addressDangers({ publicUrl, moderatorUrl }: Config): readonly Danger[] {
  const dangers = [
    ...originDangers(
      'PUBLIC_URL',
      publicUrl,
      'where young people reach this service, such as https://chat.example.org.',
    ),
    ...originDangers(
      'MODERATOR_URL',
      moderatorUrl,
      'where moderators sign in, such as https://desk.example.net.',
    ),
  ];
  return sameHost(publicUrl, moderatorUrl)
    ? [
        ...dangers,
        {
          setting: 'MODERATOR_URL',
          advice: 'needs another host name than PUBLIC_URL: cookies ignore ports.',
        },
      ]
    : dangers;
}

/** An unsigned channel: anyone could write in a young person's name. */
function smsDangers({ twilio }: Config): readonly Danger[] {
  if (twilio === undefined) return [];
  const unsigned: Danger = {
    setting: 'TWILIO_CHECK_SIGNATURE',
    advice: "must be yes in production; without it anyone can write in a young person's name.",
  };
  const address = 'the address of Twilio, such as https://api.twilio.com.';
  return [
    ...(twilio.checkSignature ? [] : [unsigned]),
    ...originDangers('TWILIO_API_URL', twilio.apiUrl, address),
  ];
}

function originDangers(setting: SettingName, url: string | undefined, meaning: string): readonly Danger[] {
  if (url === undefined) return [{ setting, advice: `is missing; set it to ${meaning}` }];
  return url.startsWith('https:') ? [] : [{ setting, advice: 'must start with https:// in production.' }];
}

function sameHost(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && new URL(one).hostname === new URL(other).hostname;
}

function peopleDangers({
  onCall,
  unstaffed,
  wordingAcceptedBy,
  unacceptedLocales,
  ...config
}: Config): readonly Danger[] {
  const dangers: Danger[] = [...deliveryDangers(config)];
  if (onCall === undefined && !unstaffed)
    dangers.push({
      setting: 'ON_CALL',
      advice: 'is missing; say who is called when a young person is in danger, or set UNSTAFFED=yes.',
    });
  if (wordingAcceptedBy === undefined)
    dangers.push({
      setting: 'WORDING_ACCEPTED_BY',
      advice: 'is missing; name the person who read all of locales/ and services/ and answers for them.',
    });
  else if (unacceptedLocales.length > 0)
    dangers.push({
      setting: 'WORDING_ACCEPTED_BY',
      advice: `names nobody for ${unacceptedLocales.join(', ')}; who read that language: en=A. Name,pl=B. Name.`,
    });
  return dangers;
}

/** Whoever is on call must be reachable: a destination without its means is as good as none (S34). */
function deliveryDangers({
  onCalls,
  smtpUrl,
  alertWebhookSecrets,
}: Pick<Config, 'alertWebhookSecrets' | 'onCalls' | 'smtpUrl'>): readonly Danger[] {
  const needs = (kind: OnCall['kind']) => onCalls.some((onCall) => onCall.kind === kind);
  const mail = needs('email') && smtpUrl === undefined;
  const webhook = needs('webhook') && alertWebhookSecrets.length === 0;
  return [
    ...(mail
      ? ([{ setting: 'SMTP_URL', advice: 'is missing; ON_CALL names an e-mail address.' }] as const)
      : []),
    ...(webhook
      ? ([{ setting: 'ALERT_WEBHOOK_SECRET', advice: 'is missing; ON_CALL names a webhook.' }] as const)
      : []),
  ];
}
