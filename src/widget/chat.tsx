import { render } from 'preact';
import { App } from './app.tsx';
import type { Pass } from './direct-line.ts';
import { followView } from './follow-view.ts';
import { keepPass } from './keep.ts';
import { fetchSettings, languageSpoken, turnPage } from './page-language.ts';
import type { Activity, ChatSettings } from './protocol.ts';
import { forbidReturn, leave } from './quick-exit.ts';
import { beQuiet } from './read-aloud.ts';
import { ChatSession } from './session.ts';
import { hearShiftThrice, type ShiftEvent } from './shift-thrice.ts';

let settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as ChatSettings;
const root = document.getElementById('root') ?? document.body;
let session = openSession();
let following: string | undefined;
let spoken = '';
let cover = () => {};

function show(): void {
  render(
    <App
      key={session.number}
      settings={settings}
      session={session}
      leave={goNow}
      spoken={spoken}
      onCover={(way) => {
        cover = way;
      }}
      again={beginAgain}
      returned={comeBackWith}
    />,
    root,
  );
}

function goNow(): void {
  leave(settings.quickExitUrl, () => {
    beQuiet();
    session.tellLeft();
    session.close();
    render(null, root);
  });
}

/** A new conversation after the old one was deleted. */
function beginAgain(): void {
  session.close();
  session = openSession();
  session.start();
  show();
}

/** The same conversation as on another day or device; the page is covered until they carry on (S30, S42). */
function comeBackWith(pass: Pass): void {
  session.close();
  keepPass(pass);
  session = openSession();
  session.start();
  show();
}

function openSession(): ChatSession {
  const opened = new ChatSession(settings.locale);
  opened.watch(({ activities }) => void followLanguage(activities));
  return opened;
}

/** The page speaks as our last reply does, whoever changed the language: the menu, an answer, their own words. */
async function followLanguage(activities: readonly Activity[]): Promise<void> {
  const spoken = languageSpoken(activities, settings);
  if (spoken === undefined || spoken === following) return;
  following = spoken;
  const fetched = await fetchSettings(spoken);
  following = undefined;
  if (fetched === undefined) return;
  settings = fetched;
  turnPage(settings);
  show();
}

function hearShift(event: ShiftEvent): void {
  if (event === 'left') return goNow();
  const { leave: words } = settings.words;
  spoken = { 'two-more': words.twoMore, 'one-more': words.oneMore, expired: words.expired }[event];
  show();
}

hearShiftThrice(window, hearShift);
followView();
forbidReturn(
  () => document.documentElement.classList.add('away'),
  () => {
    cover();
    document.documentElement.classList.remove('away');
  },
);
window.addEventListener('online', () => session.wake());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) session.wake();
});
show();
session.start();
