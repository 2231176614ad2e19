import { existsSync, statfsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import type { Config } from '../config/config.ts';
import { projectRoot } from '../config/project-root.ts';
import { refuseUnsafe } from '../config/refuse-unsafe.ts';
import { checkState } from '../directory/check.ts';
import { loadDirectory } from '../directory/load.ts';
import { nextOnDuty } from '../domain/duty.ts';
import { loadMasterKey } from '../vault/master-key.ts';
import { keyIdOf } from '../vault/vault.ts';
import type { Core } from './core.ts';
import { languageReviews } from './reviews.ts';

/** One thing that was looked at. `todo` says what to do about it; absent when all is well. */
export interface Finding {
  readonly about: string;
  readonly state: 'look' | 'ok' | 'wrong';
  readonly words: string;
  readonly todo?: string;
}

const DAY_MS = 24 * 3_600_000;
const PATIENCE_MS = 5_000;
const MEGABYTE = 1024 * 1024;
const RECHECK_DAYS = 365;

/** Looks at everything an operator can put right. Says no secret, no address of anybody, and changes nothing. */
export async function examine(config: Config, core: Core, nowMs: number): Promise<readonly Finding[]> {
  return [
    ...settingFindings(config),
    ...keyFindings(config, core),
    folderFinding(config),
    diskFinding(config),
    ...serviceFindings(nowMs),
    ...reviewFindings(config, core),
    ...dutyFindings(config, nowMs),
    ...(await reachFindings(config)),
    ...(await addressFindings(config, nowMs)),
    await timeFinding(core, nowMs),
    await keepingFinding(core, nowMs),
  ];
}

function ok(about: string, words: string): Finding {
  return { about, state: 'ok', words };
}

function look(about: string, words: string, todo: string): Finding {
  return { about, state: 'look', words, todo };
}

function wrong(about: string, words: string, todo: string): Finding {
  return { about, state: 'wrong', words, todo };
}

/** What production would refuse at its first start, whatever this is. */
function settingFindings(config: Config): readonly Finding[] {
  const dangers = refuseUnsafe(
    { ...config, production: true },
    { emergencyNumberKnown: true, firstStart: false },
  );
  if (dangers.length === 0) return [ok('settings', 'Production would take them.')];
  const say = config.production ? wrong : look;
  return dangers.map(({ setting, advice }) =>
    say('settings', `${setting} would not be taken in production.`, `${setting} ${advice}`),
  );
}

function keyFindings(config: Config, { vault }: Core): readonly Finding[] {
  const { masterKey, dataDirectory, production } = config;
  const key = loadMasterKey({ fromEnv: masterKey?.reveal(), dataDir: dataDirectory, production });
  const changing = vault.keyId !== keyIdOf(key);
  return [
    changing
      ? look(
          'master key',
          'A change of the key is under way.',
          'Put the new key in as MASTER_KEY, restart, then: npm run rotate-keys -- --finish',
        )
      : ok('master key', 'It opens the database.'),
    ...(masterKey === undefined
      ? [
          look(
            'master key',
            'It lies in DATA_DIR, beside the data it locks.',
            'Set MASTER_KEY instead (openssl rand -base64 32, then npm run rotate-keys), kept apart from the data.',
          ),
        ]
      : []),
  ];
}

function folderFinding({ dataDirectory }: Config): Finding {
  const files = ['.', 'cuan.db', 'cuan.db-wal', 'master.key'].map((name) => join(dataDirectory, name));
  const open = files.filter((file) => existsSync(file) && (statSync(file).mode & 0o077) !== 0);
  return open.length === 0
    ? ok('DATA_DIR', 'Only its owner can read it.')
    : look(
        'DATA_DIR',
        'Other users of this machine can look into it.',
        'chmod 700 on the folder, chmod 600 on its files.',
      );
}

function diskFinding({ dataDirectory }: Config): Finding {
  const { bavail, bsize } = statfsSync(dataDirectory);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  const words = `${free} MB are free where the database lies.`;
  if (free < 200)
    return wrong('disk', words, 'Make room now: when the disk is full no message can be taken.');
  return free < 2000 ? look('disk', words, 'Make room, or have somebody watch it.') : ok('disk', words);
}

function serviceFindings(nowMs: number): readonly Finding[] {
  const { unchecked, stale } = checkState(
    loadDirectory(join(projectRoot(), 'services')),
    nowMs,
    RECHECK_DAYS,
  );
  return [
    unchecked.length === 0
      ? ok('services', 'Each was checked by a person.')
      : look(
          'services',
          `${unchecked.length} were never checked by a person.`,
          'Hold each against its own page and write checkedOn (docs/services.md).',
        ),
    ...(stale.length === 0
      ? []
      : [
          wrong(
            'services',
            `${stale.length} were checked more than a year ago and are hidden.`,
            'Check them again (docs/services.md).',
          ),
        ]),
  ];
}

/** One for each language that is offered: a translation that nobody read is a draft. */
function reviewFindings(config: Config, core: Core): readonly Finding[] {
  return languageReviews(config, core).map(({ name, reviews }) => {
    const { dialogs, reviewed, changed } = reviews;
    if (reviewed >= dialogs) return ok('wording', `${name}: a person has read every dialog.`);
    const since = changed === 0 ? '' : `, ${changed} changed since`;
    const words = `${name}: a draft; ${reviewed} of ${dialogs} dialogs were read by a person${since}.`;
    return look('wording', words, 'docs/reviewing.md says how; LOCALES leaves a language out.');
  });
}

function dutyFindings({ duty, onCalls, unstaffed }: Config, nowMs: number): readonly Finding[] {
  if (unstaffed) return [ok('people', 'UNSTAFFED: young people are told that nobody reads this.')];
  const next = duty === undefined ? undefined : nextOnDuty(duty, nowMs);
  return [
    next === undefined
      ? look(
          'duty hours',
          'Nobody is ever on duty.',
          'Set DUTY_HOURS, or UNSTAFFED=yes if nobody reads along.',
        )
      : ok('duty hours', next <= nowMs ? 'Somebody is on duty now.' : 'The next duty is known.'),
    onCalls.length === 0
      ? wrong(
          'on call',
          'Nobody is called when a young person is in danger.',
          'Set ON_CALL, or UNSTAFFED=yes.',
        )
      : onCalls.length === 1
        ? look(
            'on call',
            'Only one destination is called.',
            'Name a second one in ON_CALL, for when the first cannot be reached.',
          )
        : ok('on call', `${onCalls.length} destinations are called in turn.`),
  ];
}

/** Only whether a line opens: nothing is sent, nobody is woken. */
async function reachFindings({ onCalls, smtpUrl }: Config): Promise<readonly Finding[]> {
  const hooks = onCalls
    .filter(({ kind }) => kind !== 'email')
    .map(({ destination }) => new URL(destination.reveal()))
    .map(async (url, number) => {
      const about = `webhook ${number + 1}`;
      return (await opens(url.hostname, Number(url.port) || 443))
        ? ok(about, 'Its host answers.')
        : wrong(
            about,
            'Its host does not answer from here.',
            'Check the address in ON_CALL, DNS and the firewall.',
          );
    });
  return Promise.all([...hooks, ...(smtpUrl === undefined ? [] : [mailFinding(new URL(smtpUrl.reveal()))])]);
}

async function mailFinding({ hostname, port, protocol }: URL): Promise<Finding> {
  const usual = protocol === 'smtps:' ? 465 : 587;
  return (await opens(hostname, Number(port) || usual))
    ? ok('mail', 'The mail server answers.')
    : wrong('mail', 'The mail server does not answer from here.', 'Check SMTP_URL, DNS and the firewall.');
}

function opens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const end = (opened: boolean) => () => {
      socket.destroy();
      resolve(opened);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

/** As a young person's browser would see it: through whatever stands in front. */
async function addressFindings({ publicUrl }: Config, nowMs: number): Promise<readonly Finding[]> {
  const about = 'address';
  if (publicUrl === undefined)
    return [look(about, 'PUBLIC_URL is not set.', 'Set it to where young people reach this service.')];
  const answer = await ask(`${publicUrl}/healthz`);
  if (answer?.ok !== true)
    return [
      wrong(
        about,
        'PUBLIC_URL does not lead to this service.',
        'Check the proxy in front, DNS, and that the service runs.',
      ),
    ];
  const [date, guarded] = [answer.headers.get('date'), await ask(`${publicUrl}/api/moderator/cases`)];
  const drift = date === null ? 0 : Math.abs(Date.parse(date) - nowMs);
  return [
    ok(about, 'PUBLIC_URL leads here.'),
    guarded?.status === 404
      ? ok(about, 'No moderator address is open to the public.')
      : wrong(
          about,
          'A moderator address answers at PUBLIC_URL.',
          'Let the proxy pass only PORT to the public.',
        ),
    ...(drift > 60_000
      ? [look('time', 'The clock in front is another one.', 'Switch on NTP on both machines.')]
      : []),
    ...(publicUrl.startsWith('https:')
      ? [await certificateFinding(new URL(publicUrl), nowMs)]
      : [look('TLS', 'PUBLIC_URL is not https.', 'Put a proxy with a certificate in front.')]),
  ];
}

async function ask(url: string): Promise<Response | undefined> {
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
}

function certificateFinding({ hostname, port }: URL, nowMs: number): Promise<Finding> {
  return new Promise((resolve) => {
    const socket = connectTls({
      host: hostname,
      port: Number(port) || 443,
      servername: hostname,
      timeout: PATIENCE_MS,
    });
    const end = (finding: Finding) => {
      socket.destroy();
      resolve(finding);
    };
    const failed = wrong(
      'TLS',
      'The certificate is not taken.',
      'Renew it, and check that its chain is whole.',
    );
    socket.once('error', () => end(failed)).once('timeout', () => end(failed));
    socket.once('secureConnect', () => {
      const days = Math.floor((Date.parse(socket.getPeerCertificate().valid_to) - nowMs) / DAY_MS);
      const words = `The certificate ends in ${days} days.`;
      end(days < 14 ? look('TLS', words, 'Renew it, and have it renewed by itself.') : ok('TLS', words));
    });
  });
}

/** A clock that went back would keep things for longer and hide what is new. */
async function timeFinding({ store }: Core, nowMs: number): Promise<Finding> {
  const audit = await store.readAudit(0, 100_000);
  const last = audit.at(-1)?.atMs ?? 0;
  return last > nowMs + 60_000
    ? wrong('time', 'The database has entries from the future.', 'Put the clock right and switch on NTP.')
    : ok('time', 'The clock agrees with the database.');
}

async function keepingFinding({ store }: Core, nowMs: number): Promise<Finding> {
  const { withoutCase, closedCases } = await store.countDue(nowMs - 3_600_000);
  return withoutCase + closedCases === 0
    ? ok('keeping', 'Nothing is kept longer than it may be.')
    : wrong(
        'keeping',
        `${withoutCase + closedCases} conversations should be forgotten and are not.`,
        'Start the service, or run: npm run forget',
      );
}
