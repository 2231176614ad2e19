import { useState } from 'preact/hooks';
import type { Language } from './protocol.ts';

/** "Change language" unfolds to the others, each in its own name and direction. */
export function Languages(props: {
  readonly label: string;
  readonly languages: readonly Language[];
  readonly locale: string;
  readonly speak: (language: Language) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-expanded={open} aria-controls="languages" onClick={() => setOpen(!open)}>
        {props.label}
      </button>
      <ul id="languages" hidden={!open}>
        {props.languages
          .filter(({ locale }) => locale !== props.locale)
          .map((language) => (
            <li key={language.locale}>
              <button
                type="button"
                lang={language.locale}
                dir={language.dir}
                onClick={() => props.speak(language)}
              >
                {language.name}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
