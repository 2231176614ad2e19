import { CodeCard } from './code-card.tsx';
import { DocumentWays } from './document-ways.tsx';
import { fill } from './fill.ts';
import { Markup } from './markup-view.tsx';
import type { Choice, WidgetWords } from './protocol.ts';
import type { Entry } from './transcript.ts';

export interface MessageActions {
  readonly choose: (choice: Choice) => void;
  readonly again: (clientId: string) => void;
  readonly addWord: (word: string) => Promise<boolean>;
}

/** One message of ours: the words as one dense block, the answers under it. */
export function OurMessage(props: {
  readonly entry: Entry & { from: 'us' };
  readonly dir: 'auto' | 'ltr' | 'rtl';
  readonly words: WidgetWords;
  readonly actions: MessageActions;
}) {
  const { entry, words, actions } = props;
  return (
    <li class="ours" data-key={entry.key}>
      <div class="bubble" dir={props.dir} lang={entry.lang}>
        <Who person={entry.person} words={words.log} />
        <Markup text={entry.text} more={words.log.more} />
      </div>
      {entry.document !== undefined && <DocumentWays document={entry.document} words={words.document} />}
      {entry.code !== undefined && (
        <CodeCard code={entry.code} words={words.code} addWord={actions.addWord} />
      )}
      {entry.choices.length > 0 &&
        (entry.open ? (
          <OpenChoices choices={entry.choices} label={words.log.choices} choose={actions.choose} />
        ) : (
          <AnsweredChoices entry={entry} words={words.log} />
        ))}
    </li>
  );
}

/** A person says so in plain sight; the program says so to screen readers and in its first words. */
function Who({ person, words }: { readonly person: string | undefined; readonly words: WidgetWords['log'] }) {
  if (person === undefined) return <span class="unseen">{words.ours} </span>;
  const named = person === '' || person === 'Person' ? words.person : fill(words.named, { name: person });
  return <p class="who">{named}</p>;
}

function OpenChoices(props: {
  readonly choices: readonly Choice[];
  readonly label: string;
  readonly choose: (choice: Choice) => void;
}) {
  return (
    <div class="choices" role="group" aria-label={props.label}>
      {props.choices.map((choice) => (
        <button key={choice.id} type="button" class="choice" dir="auto" onClick={() => props.choose(choice)}>
          {choice.label}
        </button>
      ))}
    </div>
  );
}

function AnsweredChoices({
  entry,
  words,
}: {
  readonly entry: Entry & { from: 'us' };
  readonly words: WidgetWords['log'];
}) {
  return (
    <ul class="answered" aria-label={words.options}>
      {entry.choices.map((choice) => (
        <li key={choice.id} class={choice.id === entry.taken ? 'taken' : undefined} dir="auto">
          {choice.label}
          {choice.id === entry.taken && <span class="unseen"> ({words.chosen})</span>}
        </li>
      ))}
    </ul>
  );
}

/** What the young person wrote, as it is, with where it has got to in words. */
export function YourMessage(props: {
  readonly entry: Entry & { from: 'you' };
  readonly last: boolean;
  readonly words: WidgetWords;
  readonly actions: MessageActions;
}) {
  const { entry, words, last } = props;
  return (
    <li class="yours" data-key={entry.key}>
      <div class="said" dir="auto">
        <span class="unseen">{words.log.theirs} </span>
        {entry.text === '' ? <em>{words.log.picture}</em> : entry.text}
      </div>
      {entry.state === 'failed' ? (
        <button type="button" class="state failed" onClick={() => props.actions.again(entry.key)}>
          {words.state.failed}
        </button>
      ) : (
        (last || entry.state !== 'sent') && <span class="state">{words.state[entry.state ?? 'sent']}</span>
      )}
    </li>
  );
}
