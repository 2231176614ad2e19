import type { ModeratorRecord } from '../store/store.ts';

/** Why somebody who has proved who they are does not come in. */
export type NotAdmitted = 'account-off' | 'vetting-needed';

/** Whether the check of this person (AccessNI, DBS, Garda vetting) is written down and good now (S35). */
export function isVetted({ vettedUntilMs }: Pick<ModeratorRecord, 'vettedUntilMs'>, nowMs: number): boolean {
  return vettedUntilMs !== undefined && nowMs < vettedUntilMs;
}

/** What keeps them out, if anything; asked at every sign-in and again at every request. */
export function notAdmitted(
  moderator: ModeratorRecord,
  nowMs: number,
  vettingRequired: boolean,
): NotAdmitted | undefined {
  if (moderator.disabledAtMs !== undefined) return 'account-off';
  return vettingRequired && !isVetted(moderator, nowMs) ? 'vetting-needed' : undefined;
}
