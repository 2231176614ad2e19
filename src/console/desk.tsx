import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Me } from '../http/moderator/protocol.ts';
import { CaseParts } from './case-parts.tsx';
import type { Writer } from './composer.tsx';
import { useKeys } from './hooks.ts';
import { OpenCase } from './open-case.tsx';
import type { Outbox, OutboxState } from './outbox.ts';
import { focusCase, Queue } from './queue.tsx';
import type { Settings } from './settings.ts';
import { focusNextMark } from './transcript.tsx';
import { useCase } from './use-case.ts';
import type { LiveQueue } from './use-queue.ts';
import { say } from './words.ts';

/** On a narrow screen one of the three is seen at a time. */
type Pane = 'case' | 'queue' | 'to-do';

export interface DeskProps {
  readonly me: Me;
  readonly queue: LiveQueue;
  readonly nowMs: number;
  readonly openId: string | undefined;
  readonly settings: Settings;
  /** Single keys do something now. */
  readonly keys: boolean;
  readonly sent: OutboxState;
  readonly outbox: Outbox;
  readonly onOpen: (id: string) => void;
  readonly onHelp: () => void;
  readonly onSignedOut: () => void;
}

/** Where a moderator works: the queue left, the conversation in the middle, what to do on the right. */
export function Desk(props: DeskProps): JSX.Element {
  const { queue, nowMs, openId, keys, settings, onOpen, onHelp, onSignedOut } = props;
  const [covered, setCovered] = useState(settings.cover);
  useEffect(() => setCovered(settings.cover), [settings.cover, openId]);
  const [pane, setPane] = useState<Pane>(openId === undefined ? 'queue' : 'case');
  const open = (id: string) => {
    onOpen(id);
    setPane('case');
  };
  useKeys(keys, {
    j: () => focusCase(1),
    k: () => focusCase(-1),
    c: () => document.getElementById('claim')?.click(),
    e: focusNextMark,
    n: () => focusIn('to-do', 'note', setPane),
    r: () => document.getElementById('reply')?.focus(),
    s: () => setCovered(!covered),
    '/': () => focusIn('queue', 'case-number', setPane),
    '?': onHelp,
  });
  return (
    <main class="panes" data-pane={pane}>
      {queue.list === undefined ? (
        <p class="queue quiet">{say('wait')}</p>
      ) : (
        <Queue
          {...{ nowMs, openId, onSignedOut }}
          list={queue.list}
          asked={queue.asked}
          onOpen={open}
          onAsk={queue.ask}
        />
      )}
      {openId === undefined ? (
        <NothingOpen onSwitch={setPane} />
      ) : (
        <CasePanes
          key={openId}
          {...props}
          id={openId}
          covered={covered}
          onCover={() => setCovered(!covered)}
          onSwitch={setPane}
        />
      )}
    </main>
  );
}

/** At once where it is seen, so that no key typed next is lost; on a narrow screen once its side is there. */
function focusIn(pane: Pane, id: string, setPane: (to: Pane) => void): void {
  const focus = () => document.getElementById(id)?.focus();
  if (document.getElementById(id) === null) return;
  setPane(pane);
  focus();
  requestAnimationFrame(focus);
}

interface CasePanesProps extends DeskProps {
  readonly id: string;
  readonly covered: boolean;
  readonly onCover: () => void;
  readonly onSwitch: (to: Pane) => void;
}

/** The conversation and what to do with it; both show the same case as it now stands. */
function CasePanes(props: CasePanesProps): JSX.Element {
  const { id, me, queue, nowMs, sent, outbox, covered, onCover, onSwitch, onSignedOut } = props;
  const work = useCase(id, onSignedOut);
  const writer = useRef<Writer>({}).current;
  const { state, live } = work;
  const entry = [...(queue.list?.mine ?? []), ...(queue.list?.cases ?? [])].find((one) => one.id === id);
  useEffect(work.refresh, [sent.unsent.length]);
  useEffect(queue.refresh, [work.live?.case.holder, work.live?.case.state]);
  return (
    <>
      <section class="conversation" aria-label={say('case.title')}>
        <div class="switches">
          <PaneSwitch to="queue" onSwitch={onSwitch}>
            {say('case.back')}
          </PaneSwitch>
          <PaneSwitch to="to-do" onSwitch={onSwitch}>
            {say('case.toDo')}
          </PaneSwitch>
        </div>
        <OpenCase {...{ work, me, entry, nowMs, sent, outbox, covered, onCover, writer }} />
      </section>
      <aside class="to-do" tabIndex={0} aria-label={say('todo.title')}>
        <PaneSwitch to="case" onSwitch={onSwitch}>
          {say('case.toConversation')}
        </PaneSwitch>
        <h2>{say('todo.title')}</h2>
        {typeof state === 'object' && live !== undefined && (
          <CaseParts
            {...{ me, work, live }}
            view={state}
            send={(item) => outbox.add(item)}
            compose={(words) => {
              onSwitch('case');
              writer.current?.(words);
            }}
          />
        )}
      </aside>
    </>
  );
}

function NothingOpen({ onSwitch }: { readonly onSwitch: (to: Pane) => void }): JSX.Element {
  return (
    <>
      <section class="conversation" aria-label={say('case.title')}>
        <PaneSwitch to="queue" onSwitch={onSwitch}>
          {say('case.back')}
        </PaneSwitch>
        <div class="nothing-open">
          <p>{say('case.none')}</p>
          <p class="quiet">{say('case.noneHow')}</p>
        </div>
      </section>
      <aside class="to-do" />
    </>
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
