import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CaseList, Me } from '../http/moderator/protocol.ts';
import { Account } from './account.tsx';
import { Bar } from './bar.tsx';
import { Help } from './help.tsx';
import { useKeys, useNow } from './hooks.ts';
import { OpenCase } from './open-case.tsx';
import { focusCase, Queue } from './queue.tsx';
import { useLight, useSettings } from './settings.ts';
import { ToDo } from './to-do.tsx';
import { focusNextMark } from './transcript.tsx';
import { useQueue, type QueueState } from './use-queue.ts';
import { say } from './words.ts';

/** On a narrow screen one of the three is seen at a time. */
type Pane = 'case' | 'queue' | 'to-do';

export interface DeskProps {
  readonly me: Me;
  readonly onSignedOut: () => void;
}

/** Where a moderator works: the queue left, the conversation in the middle, what to do on the right. */
export function Desk({ me, onSignedOut }: DeskProps): JSX.Element {
  const [settings, changeSettings] = useSettings();
  const [over, setOver] = useState<'account' | 'help'>();
  const closeDialog = () => setOver(undefined);
  const queue = useQueue(onSignedOut);
  const nowMs = useNow(10_000) + queue.clockGapMs;
  useLight(settings.light, nowMs);
  return (
    <div class="desk">
      <Bar
        me={me}
        queue={queue}
        nowMs={nowMs}
        onHelp={() => setOver('help')}
        onAccount={() => setOver('account')}
        onSignedOut={onSignedOut}
      />
      <p class="hidden" role="status">
        {queue.news}
      </p>
      <Panes
        queue={queue}
        nowMs={nowMs}
        keys={settings.keys && over === undefined}
        onHelp={() => setOver('help')}
        onSignedOut={onSignedOut}
      />
      {over === 'help' && <Help settings={settings} onChange={changeSettings} onClose={closeDialog} />}
      {over === 'account' && <Account me={me} onClose={closeDialog} onSignedOut={onSignedOut} />}
    </div>
  );
}

interface PanesProps {
  readonly queue: QueueState;
  readonly nowMs: number;
  readonly keys: boolean;
  readonly onHelp: () => void;
  readonly onSignedOut: () => void;
}

function Panes({ queue: { list }, nowMs, keys, onHelp, onSignedOut }: PanesProps): JSX.Element {
  const [openId, setOpenId] = useState<string>();
  const [pane, setPane] = useState<Pane>('queue');
  const open = (id: string) => {
    setOpenId(id);
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
