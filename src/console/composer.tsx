import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from './api.ts';
import { keepDraft, readKept, type Unsent } from './kept.ts';
import type { Outbox, OutboxState } from './outbox.ts';
import { sayActProblem } from './use-act.ts';
import type { CaseWork } from './use-case.ts';
import { say } from './words.ts';

/** The other side is told again after this long while someone goes on typing. */
const TYPING_MS = 3000;
const LONGEST = 4000;

/** Where others put words into the field; empty while nobody may write. */
export interface Writer {
  current?: ((words: string) => void) | undefined;
}

export interface ComposerProps {
  readonly work: CaseWork;
  readonly sent: OutboxState;
  readonly outbox: Outbox;
  readonly writer: Writer;
}

/** Where a moderator writes. What was typed survives a reload; what was not taken comes back to be changed. */
export function Composer({ work, sent, outbox, writer }: ComposerProps): JSX.Element {
  const [text, setText] = useState(() => readKept().drafts[work.id] ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useTypingSign(work.id);
  const write = (next: string) => {
    setText(next);
    keepDraft(work.id, next);
  };
  const add = (words: string) =>
    write(
      text.trim() === ''
        ? words
        : `${text.trimEnd()}
${words}`,
    );
  const problem = useTakenBack(work.id, sent, outbox, add);
  useEffect(() => {
    writer.current = (words) => {
      add(words);
      field.current?.focus();
    };
    return () => {
      writer.current = undefined;
    };
  });
  const send = () => {
    const words = text.trim();
    if (words === '') return;
    outbox.add(newReply(work.id, words));
    write('');
    typing.over();
    field.current?.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p class="problem" role="alert">
        {problem}
      </p>
      <label class="hidden" for="reply">
        {say('reply.label')}
      </label>
      <textarea
        id="reply"
        ref={field}
        rows={2}
        maxLength={LONGEST}
        value={text}
        placeholder={say('reply.placeholder')}
        aria-describedby="reply-hint"
        onInput={({ currentTarget }) => {
          write(currentTarget.value);
          typing.tell();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="main">
        {say('reply.send')}
      </button>
      <p class="hint" id="reply-hint">
        {say('reply.hint')}
      </p>
    </form>
  );
}

/** A reply with its own id, which stays the same however often it is tried. */
export function newReply(caseId: string, text: string, services: readonly string[] = []): Unsent {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const actId = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { caseId, actId, text, services };
}

/** Puts words that were not taken back into the field, and says why. */
function useTakenBack(
  caseId: string,
  { notTaken, unsent }: OutboxState,
  outbox: Outbox,
  putBack: (words: string) => void,
): string {
  const [problem, setProblem] = useState('');
  const back = notTaken.filter(({ item }) => item.caseId === caseId);
  useEffect(() => {
    const last = back.at(-1);
    if (last === undefined) return;
    putBack(back.map(({ item }) => item.text).join('\n'));
    setProblem(sayActProblem(last.refusal));
    for (const { item } of back) outbox.takeBack(item.actId);
  }, [back.length]);
  const going = unsent.some((item) => item.caseId === caseId);
  useEffect(() => {
    if (going) setProblem('');
  }, [going]);
  return problem;
}

/** Tells the other side that someone writes; after a message the next letter is told at once. */
function useTypingSign(caseId: string): { readonly tell: () => void; readonly over: () => void } {
  const lastMs = useRef(0);
  return {
    tell: () => {
      const nowMs = Date.now();
      if (nowMs - lastMs.current < TYPING_MS) return;
      lastMs.current = nowMs;
      void api.typing(caseId);
    },
    over: () => {
      lastMs.current = 0;
    },
  };
}
