import { useEffect, useMemo, useState, useRef } from 'preact/hooks';
import { Bar } from './bar.tsx';
import { ComeBackForm } from './come-back-form.tsx';
import { Composer } from './composer.tsx';
import { Cover } from './cover.tsx';
import type { Pass } from './direct-line.ts';
import { watchIdle } from './idle.ts';
import { Log } from './log.tsx';
import { Menu } from './menu.tsx';
import { refuseFiles } from './picture.ts';
import type { ChatSettings, Choice, Command, WidgetWords } from './protocol.ts';
import { beQuiet } from './read-aloud.ts';
import type { ChatSession, ChatState } from './session.ts';
import { BelowButton } from './below-button.tsx';
import { Strip } from './strip.tsx';
import { entriesOf, hasLines, keepsOpen, personName } from './transcript.ts';
import { fill } from './fill.ts';
import { useReading } from './use-reading.ts';
import { Waiting } from './waiting.tsx';

export interface AppProps {
  readonly settings: ChatSettings;
  readonly session: ChatSession;
  readonly leave: () => void;
  /** What is said to screen readers about leaving. */
  readonly spoken: string;
  /** Hands out the way to cover the page from outside. */
  readonly onCover: (cover: () => void) => void;
  readonly again: () => void;
  /** A return code opened a conversation. */
  readonly returned: (pass: Pass) => void;
}

/** The whole page. Its one outer element is the server's own, so everything else that stood there goes. */
export function App(props: AppProps) {
  return (
    <div id="chat">
      <Page {...props} />
    </div>
  );
}

/** The way out, the lines, the messages and the place to write; or the cover. */
function Page(props: AppProps) {
  const state = useChat(props.session);
  const cover = useCover(props);
  if (cover.covered) return <Covered {...props} lift={cover.lift} />;
  if (state.ended) return <Ended {...props} state={state} />;
  return <Conversation {...props} state={state} cover={cover} />;
}

function Covered(props: AppProps & { readonly lift: () => void }) {
  return (
    <>
      <Bar {...props} menu={<span />} />
      <Cover words={props.settings.words} lift={props.lift} />
    </>
  );
}

interface CoverState {
  readonly covered: boolean;
  readonly lifted: boolean;
  readonly lift: () => void;
  readonly showAll: boolean;
  readonly showEarlier: () => void;
  /** Four times the usual pause before the page is covered, for as long as this tab is open (S43). */
  readonly patient: boolean;
  readonly setPatient: (patient: boolean) => void;
}

const PATIENCE = 4;

/** Covered when a tab is opened again and when nobody has touched it for a while (S42, S43). */
function useCover({ settings, session, onCover }: AppProps): CoverState {
  const [covered, setCovered] = useState(session.keep.kept.said);
  const [lifted, setLifted] = useState(covered);
  const [showAll, setShowAll] = useState(!covered);
  const cover = () => {
    beQuiet();
    setCovered(true);
    setShowAll(false);
  };
  useEffect(() => onCover(cover), []);
  const [patient, setPatient] = useState(false);
  const idleMs = useRef(settings.idleMs);
  idleMs.current = settings.idleMs * (patient ? PATIENCE : 1);
  useEffect(
    () =>
      watchIdle(
        () => idleMs.current,
        () => !mustStayOpen(session) && cover(),
      ),
    [],
  );
  return {
    covered,
    lifted,
    lift: () => {
      setCovered(false);
      setLifted(true);
    },
    showAll,
    showEarlier: () => setShowAll(true),
    patient,
    setPatient,
  };
}

/** In crisis, and for someone who waits for a person, nothing covers the page by itself. */
function mustStayOpen({ state, personAsked }: ChatSession): boolean {
  return personAsked || state.ended || state.activities.some(keepsOpen);
}

function Conversation(props: AppProps & { readonly state: ChatState; readonly cover: CoverState }) {
  const { settings, session, state, cover } = props;
  const { words } = settings;
  const [menuOpen, setMenuOpen] = useState(false);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [below, setBelow] = useState(false);
  const [returning, setReturning] = useState(false);
  const reading = useReading(settings, state);
  const entries = useMemo(
    () => entriesOf(state.activities, state.pending),
    [state.activities, state.pending],
  );
  const pictureRefused = () => {
    setNotes([words.picture]);
    session.sayPictureRefused();
  };
  useEffect(() => refuseFiles(pictureRefused), []);
  const say = (text: string, choice?: string) => {
    setNotes([]);
    session.say(text, choice);
  };
  const menu = (
    <Menu
      words={words}
      open={menuOpen}
      toggle={setMenuOpen}
      controls={settings.controls}
      control={(command: Command) => say(words.menu[command], command)}
      languages={settings.languages}
      locale={settings.locale}
      speak={({ locale, name }) => say(name, `language.${locale}`)}
      comeBack={() => setReturning(true)}
      readable={reading.readable}
      reading={reading.on}
      read={reading.toggle}
      patient={cover.patient}
      setPatient={cover.setPatient}
    />
  );
  if (returning)
    return (
      <>
        <Bar {...props} menu={menu} />
        <Strip settings={settings} state={state} opened />
        <main>
          <ComeBackForm words={words.code} opened={props.returned} cancel={() => setReturning(false)} />
        </main>
      </>
    );
  return (
    <>
      <a class="skip" href="#words">
        {words.skip}
      </a>
      <Bar {...props} menu={menu} />
      <Strip settings={settings} state={state} opened={cover.lifted} />
      <main>
        <h1 class="unseen">{words.heading}</h1>
        <Log
          entries={entries}
          greeting={settings.greeting}
          languages={settings.languages}
          notes={notes}
          connection={state.connection}
          lastOnly={!cover.showAll}
          showEarlier={cover.showEarlier}
          words={words}
          below={setBelow}
          actions={{
            choose: (choice: Choice) => {
              say(choice.label, choice.id);
              focusLog();
            },
            again: (clientId: string) => session.again(clientId),
            addWord: (word: string) => session.addWord(word),
          }}
        />
        {state.place !== undefined && <Waiting place={state.place} words={words.waiting} />}
      </main>
      <footer class="foot">
        <p class="connection" role="status">
          {sayNow(state, words)}
        </p>
        <BelowButton shown={below} words={words.log} />
        <Composer
          words={words.composer}
          draft={session.keep.kept.draft}
          drafted={(draft) => session.keep.write({ draft })}
          say={say}
          typing={() => session.typing()}
        />
      </footer>
    </>
  );
}

/** What happens at this moment, in one line: no signal, or a person who is writing. */
function sayNow({ connection, personTypes, activities }: ChatState, words: WidgetWords): string {
  if (connection === 'waiting') return words.state.offline;
  if (!personTypes) return '';
  const name = personName(activities);
  return name === '' ? words.log.personTypes : fill(words.log.typesNamed, { name });
}

/** The tapped button goes, so the focus moves to the messages: the next Tab finds the next answers. */
function focusLog(): void {
  document.querySelector<HTMLElement>('.log')?.focus({ preventScroll: true });
}

function useChat(session: ChatSession): ChatState {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    setState(session.state);
    return session.watch(setState);
  }, []);
  return state;
}

/** After delete: one phrase, the lines, and a way to begin again. */
function Ended(props: AppProps & { readonly state: ChatState }) {
  const { settings, state, again } = props;
  const phrase = state.activities.find(({ channelData }) => channelData?.cuan?.deleted)?.text;
  return (
    <>
      <Bar {...props} menu={<span />} />
      <Strip settings={settings} state={state} opened={state.activities.some(hasLines)} />
      <main class="ended">
        <h1 class="unseen">{settings.words.heading}</h1>
        <div class="bubble" role="log" aria-label={settings.words.log.label}>
          <p>{phrase ?? settings.words.ended.text}</p>
        </div>
        <button type="button" class="choice" onClick={again}>
          {settings.words.ended.again}
        </button>
      </main>
    </>
  );
}
