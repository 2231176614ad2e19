import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Me } from '../http/moderator/protocol.ts';
import { Account } from './account.tsx';
import { Bar } from './bar.tsx';
import { Desk } from './desk.tsx';
import { Help } from './help.tsx';
import { useNow } from './hooks.ts';
import { forgetKept } from './kept.ts';
import { Menu } from './menu.tsx';
import { pagesOf } from './pages.tsx';
import { useLight, useSettings } from './settings.ts';
import { Rest } from './rest.tsx';
import { ShiftPrompt } from './shift.tsx';
import { usePlace } from './use-place.ts';
import { useOutbox } from './use-outbox.ts';
import { useQueue } from './use-queue.ts';
import { useSound } from './use-sound.ts';
import { useTitle } from './use-title.ts';

export interface WorkplaceProps {
  readonly me: Me;
  readonly onSignedOut: () => void;
}

/** What a signed-in person sees: the bar, and under it the desk or one of the pages. */
export function Workplace({ me, onSignedOut: leave }: WorkplaceProps): JSX.Element {
  const onSignedOut = () => {
    forgetKept();
    leave();
  };
  const [settings, changeSettings] = useSettings();
  const [over, setOver] = useState<'account' | 'help'>();
  const [place, go] = usePlace();
  const hasDesk = me.permissions.includes('case:read');
  const queue = useQueue(hasDesk, onSignedOut);
  const [sent, outbox] = useOutbox(onSignedOut);
  const nowMs = useNow(10_000) + queue.clockGapMs;
  useTitle(queue);
  useSound(settings.sound, queue.newsCount);
  useLight(settings.light, nowMs);
  const pages = pagesOf(me);
  const here = pages.find(({ name }) => name === place.page) ?? (hasDesk ? undefined : pages[0]);
  const closeDialog = () => setOver(undefined);
  return (
    <div class="desk">
      <Bar
        {...{ me, queue, nowMs, onSignedOut }}
        menu={<Menu pages={pages} here={here} hasDesk={hasDesk} onGo={go} />}
        onHelp={() => setOver('help')}
        onAccount={() => setOver('account')}
      />
      <p class="hidden" role="status">
        {queue.news}
      </p>
      {here === undefined ? (
        <Desk
          {...{ me, queue, nowMs, settings, sent, outbox, onSignedOut }}
          openId={place.caseId}
          keys={settings.keys && over === undefined}
          onOpen={(caseId) => go(`case/${caseId}`)}
          onHelp={() => setOver('help')}
        />
      ) : (
        <main class="page">
          <here.Page me={me} onSignedOut={onSignedOut} />
        </main>
      )}
      {me.permissions.includes('shift:care') && <ShiftPrompt place={place.caseId ?? place.page ?? ''} />}
      {hasDesk && <Rest holds={queue.list?.mine.length ?? 0} place={place.caseId ?? ''} />}
      {over === 'help' && <Help settings={settings} onChange={changeSettings} onClose={closeDialog} />}
      {over === 'account' && <Account me={me} onClose={closeDialog} onSignedOut={onSignedOut} />}
    </div>
  );
}
