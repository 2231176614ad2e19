import { useEffect, useRef } from 'preact/hooks';
import type { WidgetWords } from './protocol.ts';

const LONGEST = 8_000;

/**
 * Where the young person writes. Live from the first moment and in every state. No spelling check: some
 * browsers do it on a server, and nobody here is marked for spelling.
 */
export function Composer(props: {
  readonly words: WidgetWords['composer'];
  readonly draft: string;
  readonly drafted: (draft: string) => void;
  readonly say: (text: string) => void;
  readonly typing: () => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    const text = field.current?.value.trim() ?? '';
    if (text === '' || field.current === null) return;
    field.current.value = '';
    grow(field.current);
    props.drafted('');
    props.say(text);
  };
  useEffect(() => {
    if (field.current === null) return;
    if (field.current.value === '') field.current.value = props.draft;
    grow(field.current);
  }, []);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="unseen" for="words">
        {props.words.label}
      </label>
      <textarea
        id="words"
        ref={field}
        rows={1}
        dir="auto"
        maxLength={LONGEST}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="send"
        placeholder={props.words.placeholder}
        onInput={({ currentTarget }) => {
          grow(currentTarget);
          props.drafted(currentTarget.value);
          props.typing();
        }}
        onKeyDown={(event) => {
          if (!isSendKey(event)) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send">
        {props.words.send}
      </button>
    </form>
  );
}

/** Enter sends where there is a real keyboard; on a phone it makes a new line, as people expect there. */
function isSendKey(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches
  );
}

/** As tall as its words; the style sheet sets the limit. */
function grow(field: HTMLTextAreaElement): void {
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
