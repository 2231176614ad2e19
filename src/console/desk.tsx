import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CaseList } from '../http/moderator/protocol.ts';
import { useKeys } from './hooks.ts';
import { OpenCase } from './open-case.tsx';
import { focusCase, Queue } from './queue.tsx';
import { ToDo } from './to-do.tsx';
import { focusNextMark } from './transcript.tsx';
import type { QueueState } from './use-queue.ts';
import { say } from './words.ts';

/** On a narrow screen one of the three is seen at a time. */
type Pane = 'case' | 'queue' | 'to-do';

export interface DeskProps {
  readonly queue: QueueState;
  readonly nowMs: number;
  readonly openId: string | undefined;
  readonly keys: boolean;
  readonly onOpen: (id: string) => void;
  readonly onHelp: () => void;
  readonly onSignedOut: () => void;
}

/** Where a moderator works: the queue left, the conversation in the middle, what to do on the right. */
export function Desk(props: DeskProps): JSX.Element {
  const {
    queue: { list },
    nowMs,
    openId,
    keys,
    onOpen,
    onHelp,
    onSignedOut,
  } = props;
  const [pane, setPane] = useState<Pane>(openId === undefined ? 'queue' : 'case');
  const open = (id: string) => {
    onOpen(id);
    setPane('case');
  };
  useKeys(keys, { j: () => focusCase(1), k: () => focusCase(-1), e: focusNextMark, '?': onHelp });
  useEffect(() => {
    document.title = say('name');
    if (list !== undefined) document.title = `(${countWaiting(list)}) ${say('name')}`;
  }, [list]);
  return (
    <main class="panes" data-pane={pane}>
      {list === undefined ? (
        <p class="queue quiet">{say('wait')}</p>
      ) : (
        <Queue {...{ list, nowMs, openId }} onOpen={open} />
      )}
      <section class="conversation" tabIndex={0} aria-label={say('case.title')}>
        <PaneSwitch to="queue" onSwitch={setPane}>
          {say('case.back')}
        </PaneSwitch>
        <PaneSwitch to="to-do" onSwitch={setPane}>
          {say('case.toDo')}
        </PaneSwitch>
        {openId === undefined ? (
          <NothingOpen />
        ) : (
          <OpenCase id={openId} nowMs={nowMs} onSignedOut={onSignedOut} />
        )}
      </section>
      <aside class="to-do" tabIndex={0} aria-label={say('todo.title')}>
        <PaneSwitch to="case" onSwitch={setPane}>
          {say('case.toConversation')}
        </PaneSwitch>
        <ToDo />
      </aside>
    </main>
  );
}

function NothingOpen(): JSX.Element {
  return (
    <div class="nothing-open">
      <p>{say('case.none')}</p>
      <p class="quiet">{say('case.noneHow')}</p>
    </div>
  );
}

interface PaneSwitchProps {
  readonly to: Pane;
  readonly onSwitch: (to: Pane) => void;
  readonly children: string;
}

/** Shown only on narrow screens (console.css). */
function PaneSwitch({ to, onSwitch, children }: PaneSwitchProps): JSX.Element {
  return (
    <button type="button" class="pane-switch" onClick={() => onSwitch(to)}>
      {children}
    </button>
  );
}

function countWaiting({ cases }: CaseList): number {
  return cases.filter(({ waitingSinceMs }) => waitingSinceMs !== undefined).length;
}
