import type { JSX } from 'preact';
import type { TranscriptMessage } from '../http/moderator/protocol.ts';
import { sayCue } from './case-words.ts';
import { codeOf, cutAtEvidence, isOfTheWhole, partsOf, type Segment, withoutMarkup } from './marked.ts';
import { sayClock } from './said-times.ts';
import { say } from './words.ts';

export interface MessageProps {
  readonly message: TranscriptMessage;
  /** How far a person's message has got. */
  readonly delivery?: string | undefined;
}

/** One message as text and nothing but text: no link can be followed, no picture loads, no markup works. */
export function Message({ message, delivery }: MessageProps): JSX.Element {
  const { sender, care, atMs, by } = message;
  return (
    <li class="message" data-sender={sender} data-care={care ?? 'none'}>
      <p class="who">
        <time dateTime={new Date(atMs).toISOString()}>{sayClock(atMs)}</time>
        <span class="sender">{by ?? say(`message.${sender}`)}</span>
        {delivery !== undefined && <span class="quiet delivery">{delivery}</span>}
        {message.pressed && <span class="quiet">{say('message.pressed')}</span>}
        {care !== undefined && care !== 'none' && sender === 'reporter' && (
          <span class="read-as">{say('message.readAs', { care: say(`care.${care}`).toLowerCase() })}</span>
        )}
      </p>
      {message.text !== '' && <MarkedText message={message} />}
      <Beside message={message} />
    </li>
  );
}

function MarkedText({ message }: { readonly message: TranscriptMessage }): JSX.Element {
  const text = message.sender === 'bot' ? withoutMarkup(message.text) : message.text;
  const evidence = message.evidence.filter(({ cue }) => !isOfTheWhole(cue));
  const whole = message.evidence.filter(({ cue }) => isOfTheWhole(cue));
  return (
    <>
      <p class="text" dir="auto">
        {cutAtEvidence(text, evidence).map((segment, index) => (
          <MarkedSegment key={index} segment={segment} />
        ))}
      </p>
      {evidence.length > 0 && (
        <ol class="cues" aria-label={say('message.marked')}>
          {evidence.map(({ cue }, index) => (
            <li key={index} value={index + 1}>
              {sayCue(cue)}
            </li>
          ))}
        </ol>
      )}
      {whole.map(({ cue }) => (
        <p key={cue} class="cues">
          {say('message.whole', { cue: sayCue(cue) })}
        </p>
      ))}
    </>
  );
}

function MarkedSegment({ segment: { text, cues, ends } }: { readonly segment: Segment }): JSX.Element {
  if (cues.length === 0) return <Inert text={text} />;
  return (
    <mark tabIndex={-1}>
      <Inert text={text} />
      {ends.length > 0 && <sup>{ends.join(' ')}</sup>}
    </mark>
  );
}

/** Text in which characters that hide or turn other text are named instead of obeyed. */
function Inert({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {partsOf(text).map((part, index) =>
        part.unseen ? (
          <span key={index} class="unseen">
            {say('message.control', { code: codeOf(part.text) })}
          </span>
        ) : (
          part.text
        ),
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
