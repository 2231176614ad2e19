/** `npm run audit:verify`: whether the audit is as it was written. Exits 0 when whole, 1 when not, 2 on wrong use. */
import { parseArgs } from 'node:util';
import { endWith, openForCommand } from './terminal/open-for-command.ts';
import { verifyAudit, type AuditCheck, type AuditHead } from '../store/verify-audit.ts';

const HELP = `Checks every row of the audit against the one before it. May run beside the service.

  npm run audit:verify                                 finds a row that was changed or taken out
  npm run audit:verify -- --noted 152:<64 hex digits>  also finds an audit cut short or written anew

The end of the audit is printed as number:hash. Keep it where whoever can change the database cannot:
the next check is only as good as the note.`;

const { values } = parseArgs({
  options: { help: { type: 'boolean', default: false }, noted: { type: 'string', default: '' } },
});

if (values.help) console.log(HELP);
else await main();

async function main(): Promise<void> {
  const noted = readNoted(values.noted);
  if (noted === 'unreadable') return endWith(2, '--noted is number:hash, as this command printed it.');
  await openForCommand(async ({ store }) => report(await verifyAudit(store, noted)));
}

function report(check: AuditCheck): void {
  switch (check.outcome) {
    case 'whole':
      console.log(`The audit is whole: ${check.head.number} rows.`);
      console.log(`Its end, to be noted: ${check.head.number}:${check.head.hash}`);
      return;
    case 'broken':
      return endWith(1, `The audit is broken: row ${check.number} is missing or was changed.`);
    case 'not-the-noted':
      return endWith(
        1,
        `The audit is not the one that was noted: row ${check.noted.number} is gone or another.`,
      );
  }
}

function readNoted(text: string): AuditHead | 'unreadable' | undefined {
  if (text === '') return undefined;
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return number === undefined || hash === undefined ? 'unreadable' : { number: Number(number), hash };
}
