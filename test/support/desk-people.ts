import { createLiveDesk, type Actor, type LiveDesk } from '../../src/cases/live-desk.ts';
import type { LiveHost } from '../../src/cases/live-host.ts';
import type { CasesHost } from '../../src/cases/cases-host.ts';
import { createPasswords } from '../../src/cases/passwords.ts';
import { readConfig } from '../../src/config/config.ts';
import type { ChannelName } from '../../src/domain/channel-name.ts';
import { id, type CaseId, type ConversationId } from '../../src/domain/ids.ts';
import { createLiveHost } from '../../src/house/live.ts';
import type { AuditEntry, ModeratorRecord, Role } from '../../src/store/store.ts';
import { newReporter, openCore, type Reporter, type TestCore } from './house.ts';

export const CRISIS = 'i want to kill myself';
export const EMERGENCY = 'i took all the pills just now and i want to die';

/** Real rooms with a clock that is set by hand, people who answer, and cases made by what somebody says. */
export interface DeskRoom {
  readonly core: TestCore;
  readonly host: LiveHost;
  readonly accounts: CasesHost;
  readonly desk: LiveDesk;
  readonly time: { nowMs: number };
  person(workingName: string, role?: Role, more?: Partial<ModeratorRecord>): Promise<ModeratorRecord & Actor>;
  newCase(
    words?: string,
    channel?: ChannelName,
  ): Promise<{ readonly reporter: Reporter; readonly conversation: ConversationId; readonly caseId: CaseId }>;
  audit(): Promise<readonly AuditEntry[]>;
  leave(): Promise<void>;
}

export async function openDeskRoom(startMs = Date.UTC(2026, 10, 22, 14)): Promise<DeskRoom> {
  const time = { nowMs: startMs };
  const core = await openCore({}, { clock: () => time.nowMs });
  const host = createLiveHost(readConfig({}), core);
  const { clock, newId } = host;
  return {
    core,
    host,
    accounts: { store: core.store, clock, newId, passwords: createPasswords(), vettingRequired: true },
    desk: createLiveDesk(host),
    time,
    async person(workingName, role = 'moderator', more = {}) {
      const moderator: ModeratorRecord = {
        id: id.moderator(workingName.toLowerCase()),
        login: `${workingName.toLowerCase()}.login`,
        workingName,
        role,
        passwordHash: 'none',
        createdAtMs: time.nowMs,
        ...more,
      };
      await core.store.addModerator(moderator);
      return moderator;
    },
    async newCase(words = CRISIS, channel = 'web') {
      const reporter = newReporter(core, channel);
      const { conversation } = await reporter.say(words);
      const record = await core.store.openConversation(conversation);
      if (record?.case === undefined) throw new Error('These words made no case.');
      return { reporter, conversation, caseId: record.case.id };
    },
    audit: () => core.store.readAudit(0, 100_000),
    leave: () => core.leave(),
  };
}
