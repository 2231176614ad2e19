import { useEffect, useRef } from 'preact/hooks';
import { SafeLink } from './markup-view.tsx';
import { Languages } from './languages.tsx';
import type { Command, Language, WidgetWords } from './protocol.ts';

/** Always the same few ways on and out. Only what works here is shown. */
export function Menu(props: {
  readonly words: WidgetWords;
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
  readonly controls: readonly Command[];
  readonly control: (command: Command) => void;
  readonly languages: readonly Language[];
  /** The one that is spoken. */
  readonly locale: string;
  readonly speak: (language: Language) => void;
  /** Someone has a return code. */
  readonly comeBack: () => void;
  readonly readable: boolean;
  readonly reading: boolean;
  readonly read: () => void;
  readonly patient: boolean;
  readonly setPatient: (patient: boolean) => void;
}) {
  const { words, open, toggle } = props;
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    toggle(false);
    button.current?.focus();
  };
  return (
    <nav
      class="menu"
      aria-label={words.menu.label}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && open) close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-expanded={open}
        aria-controls="menu"
        onClick={() => toggle(!open)}
      >
        {words.menu.button}
      </button>
      <div id="menu" hidden={!open}>
        {open && <MenuList {...props} close={close} />}
      </div>
    </nav>
  );
}

function MenuList(props: Parameters<typeof Menu>[0] & { readonly close: () => void }) {
  const { words, controls, close } = props;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const act = (action: () => void) => () => {
    close();
    action();
  };
  return (
    <>
      <ul>
        {controls.map((command, at) => (
          <li key={command}>
            {command === 'language' ? (
              <Languages
                {...props}
                label={words.menu.language}
                speak={(each) => act(() => props.speak(each))()}
              />
            ) : (
              <button type="button" ref={at === 0 ? first : null} onClick={act(() => props.control(command))}>
                {words.menu[command]}
              </button>
            )}
          </li>
        ))}
        <li>
          <button type="button" onClick={act(props.comeBack)}>
            {words.code.have}
          </button>
        </li>
        {props.readable && (
          <li>
            <button type="button" aria-pressed={props.reading} onClick={act(props.read)}>
              {props.reading ? words.menu.readOff : words.menu.readOn}
            </button>
          </li>
        )}
        <li>
          <button type="button" onClick={act(() => props.setPatient(!props.patient))}>
            {props.patient ? words.menu.shorter : words.menu.longer}
          </button>
        </li>
        <li>
          <SafeLink href="/adults">{words.menu.adults}</SafeLink>
        </li>
      </ul>
      <p>{words.leave.keyboardLong}</p>
    </>
  );
}
