import type { JSX } from 'preact';
import type { CasePartProps } from './case-part.ts';
import { localTime } from './part-checklist.tsx';
import { useAct } from './use-act.ts';
import { say } from './words.ts';

/** When somebody wants to look again; it stands in the list. */
export function FollowUp({ work, live }: CasePartProps): JSX.Element {
  const act = useAct(work);
  const { followUpAtMs } = live.case;
  const set = (value: string) => {
    const atMs = Date.parse(value);
    void act.run('follow-up', { atMs: Number.isNaN(atMs) ? null : atMs });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const value = new FormData(event.currentTarget).get('when');
        set(typeof value === 'string' ? value : '');
      }}
    >
      <label for="follow-up">{say('followUp.label')}</label>
      <input
        id="follow-up"
        type="datetime-local"
        name="when"
        key={followUpAtMs}
        defaultValue={localTime(followUpAtMs)}
      />
      <div class="actions">
        <button type="submit" aria-disabled={act.busy}>
          {say('followUp.set')}
        </button>
        {followUpAtMs !== undefined && (
          <button type="button" onClick={() => set('')}>
            {say('followUp.clear')}
          </button>
        )}
      </div>
      <p class="problem" role="alert">
        {act.problem}
      </p>
    </form>
  );
}
