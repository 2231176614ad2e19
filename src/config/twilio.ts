import { ConfigError } from './config-error.ts';
import type { Secret } from './secret.ts';
import type { SettingName } from './settings.ts';

/** Text messages over Twilio, as the operator set them up. */
export interface TwilioConfig {
  readonly accountSid: string;
  readonly authToken: Secret;
  /** A Messaging Service (`MG…`) or one number. */
  readonly sender: string;
  readonly apiUrl: string;
  readonly checkSignature: boolean;
  readonly eraseCopies: boolean;
}

interface TwilioSettings {
  readonly TWILIO_ACCOUNT_SID?: string | undefined;
  readonly TWILIO_AUTH_TOKEN?: Secret | undefined;
  readonly TWILIO_MESSAGING_SERVICE?: string | undefined;
  readonly TWILIO_FROM?: string | undefined;
  readonly TWILIO_API_URL: string;
  readonly TWILIO_CHECK_SIGNATURE: boolean;
  readonly TWILIO_ERASE_COPIES: boolean;
}

/** All of it or nothing: text messages that can be received and not answered help nobody. */
export function twilioOf(read: TwilioSettings): TwilioConfig | undefined {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = read;
  const { TWILIO_MESSAGING_SERVICE: service, TWILIO_FROM: from } = read;
  if ([accountSid, authToken, service, from].every((one) => one === undefined)) return undefined;
  if (service !== undefined && from !== undefined)
    throw new ConfigError('TWILIO_FROM', 'and TWILIO_MESSAGING_SERVICE cannot both send; remove one.');
  return {
    accountSid: needed('TWILIO_ACCOUNT_SID', accountSid),
    authToken: needed('TWILIO_AUTH_TOKEN', authToken),
    sender: needed('TWILIO_MESSAGING_SERVICE', service ?? from),
    apiUrl: read.TWILIO_API_URL,
    checkSignature: read.TWILIO_CHECK_SIGNATURE,
    eraseCopies: read.TWILIO_ERASE_COPIES,
  };
}

function needed<Value>(setting: SettingName, value: Value | undefined): Value {
  if (value === undefined)
    throw new ConfigError(setting, 'is missing; the other TWILIO settings need it (docs/sms.md).');
  return value;
}
