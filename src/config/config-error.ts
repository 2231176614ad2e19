import type { SettingName } from './settings.ts';

/** A setting that is wrong or missing. `message` is one line: the variable and what to do; never its value. */
export class ConfigError extends Error {
  readonly setting: SettingName;

  constructor(setting: SettingName, advice: string) {
    super(`${setting}: ${advice}`);
    this.name = 'ConfigError';
    this.setting = setting;
  }
}
