/** `npm run account`: what only the operator at the machine may do with accounts. Runs beside the service. */
import { parseArgs } from 'node:util';
import { normaliseLogin } from '../cases/login.ts';
import { ROLES, type Role } from '../cases/permissions.ts';
import { resetFactor } from '../cases/second-factor.ts';
import { invite } from '../cases/sign-up.ts';
import type { Config } from '../config/config.ts';
import type { Core } from '../house/core.ts';
import { endWith, openForCommand } from './terminal/open-for-command.ts';

const HELP = `Accounts of moderators. Every act is written to the audit.

  npm run account -- invite --role moderator           prints a sign-up link; works once, 24 hours
  npm run account -- reset-second-factor --login anna  for a lost device without recovery codes; signs her out too
  npm run account -- vetted --login anna --until 2028-03-31
                                                       until when her check (AccessNI, DBS, Garda) is good;
                                                       without a good date nobody signs in on an https address

Roles: ${ROLES.join(', ')}.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    login: { type: 'string' },
    role: { type: 'string' },
    until: { type: 'string' },
  },
});

await main();

async function main(): Promise<void> {
  const [act] = positionals;
  const role = ROLES.find((known) => known === values.role);
  if (act === 'invite' && role !== undefined)
    return openForCommand((core, config) => printLink(core, config, role));
  const { login } = values;
  if (act === 'reset-second-factor' && login !== undefined)
    return openForCommand((core) => reset(core, login));
  const untilMs = endOfDay(values.until);
  if (act === 'vetted' && login !== undefined && untilMs !== undefined)
    return openForCommand((core) => setVetted(core, login, untilMs));
  console.log(HELP);
  process.exitCode = values.help === true ? 0 : 2;
}

async function printLink(
  { store, rooms }: Core,
  { moderatorUrl, moderatorPort }: Config,
  role: Role,
): Promise<void> {
  const { token } = await invite({ store, clock: rooms.clock }, role);
  console.log(`Sign-up link for one ${role} (works once, 24 hours):`);
  console.log(`${moderatorUrl ?? `http://localhost:${moderatorPort}`}/sign-up#${token}`);
}

async function reset({ store, rooms }: Core, login: string): Promise<void> {
  const done = await resetFactor({ store, clock: rooms.clock }, login);
  if (done) return console.log('The second factor is off, and every session of this account has ended.');
  endWith(1, 'There is no such login, or it has no second factor.');
}

async function setVetted({ store, rooms }: Core, login: string, untilMs: number): Promise<void> {
  const known = await store.findModerator({ login: normaliseLogin(login) });
  const audit = { atMs: rooms.clock(), actor: 'operator', act: 'vetting-set' } as const;
  const done =
    known !== undefined &&
    (await store.changeModerator(known.id, { vettedUntilMs: untilMs }, [{ ...audit, detail: known.id }]));
  if (done) return console.log('The vetting date is written down.');
  endWith(1, 'There is no such login.');
}

/** The last millisecond of a day such as `2028-03-31`, in UTC; `undefined` when it is none or is over. */
function endOfDay(text = ''): number | undefined {
  const atMs = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T23:59:59.999Z`) : Number.NaN;
  return atMs > Date.now() ? atMs : undefined;
}
