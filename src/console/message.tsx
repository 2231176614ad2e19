import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TranscriptMessage } from '../http/moderator/protocol.ts';
import { sayCue } from './case-words.ts';
import { CueList, type Marking } from './cue-list.tsx';
import { isOfTheWhole, withoutMarkup } from './marked.ts';
import { Inert, MarkedText } from './marked-text.tsx';
import { sayClock } from './said-times.ts';
import { say } from './words.ts';

export interface MessageProps {
  readonly message: TranscriptMessage;
  /** How far a person's message has got. */
  readonly delivery?: string | undefined;
  readonly covered: boolean;
  readonly marking: Marking;
}

/** One message as text and nothing but text: no link can be followed, no picture loads, no markup works. */
export function Message(props: MessageProps): JSX.Element {
  const { message, delivery } = props;
  const { sender, care, atMs, by, seq } = message;
  return (
    <li class="message" id={`m-${seq}`} tabIndex={-1} data-sender={sender} data-care={care ?? 'none'}>
      <p class="who">
        <time dateTime={new Date(atMs).toISOString()}>{sayClock(atMs)}</time>
        <span class="sender">{by ?? say(`message.${sender}`)}</span>
        {delivery !== undefined && <span class="quiet delivery">{delivery}</span>}
        {message.pressed && <span class="quiet">{say('message.pressed')}</span>}
        {care !== undefined && care !== 'none' && sender === 'reporter' && (
          <span class="read-as">{say('message.readAs', { care: say(`care.${care}`).toLowerCase() })}</span>
        )}
      </p>
      {message.text !== '' && <Words {...props} />}
      <Beside message={message} />
    </li>
  );
}

function Words({ message, covered, marking }: MessageProps): JSX.Element {
  if (message.sender === 'bot') return <ProgramWords text={withoutMarkup(message.text)} />;
  const { text } = message;
  const evidence = message.evidence.filter(({ cue }) => !isOfTheWhole(cue));
  const whole = message.evidence.filter(({ cue }) => isOfTheWhole(cue));
  return (
    <>
      <MarkedText text={text} evidence={evidence} covered={covered} />
      {evidence.length > 0 && <CueList message={message} evidence={evidence} marking={marking} />}
      {whole.map(({ cue }) => (
        <p key={cue} class="cues">
          {say('message.whole', { cue: sayCue(cue) })}
        </p>
      ))}
    </>
  );
}

/** Longer than this is folded: a reader looks for what the young person wrote. */
const LONG = { characters: 220, lines: 3 } as const;

/** What the program said; the beginning of it, until somebody wants all. */
function ProgramWords({ text }: { readonly text: string }): JSX.Element {
  const long = text.length > LONG.characters || text.split('\n').length > LONG.lines;
  const [folded, setFolded] = useState(true);
  return (
    <>
      <p class={long && folded ? 'text folded' : 'text'} dir="auto">
        <Inert text={text} />
      </p>
      {long && (
        <button type="button" class="unfold" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {say(folded ? 'message.unfold' : 'message.fold')}
        </button>
      )}
    </>
  );
}

/** What goes with the words: what could not be read, what came along, what was shown and offered. */
function Beside({ message }: { readonly message: TranscriptMessage }): JSX.Element {
  const { unread, attachments, lines, offered } = message;
  const notes = [
    ...(unread ? [say('message.unread')] : []),
    ...(attachments > 0 ? [say('message.attachments', { count: attachments })] : []),
    ...(lines.length > 0 ? [say('message.lines', { names: lines.join(', ') })] : []),
    ...(offered.length > 0 ? [say('message.offered', { labels: offered.join(' · ') })] : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <p class="note" key={note} dir="auto">
          {note}
        </p>
      ))}
    </>
  );
}
