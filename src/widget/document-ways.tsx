import { useState } from 'preact/hooks';
import type { ShownDocument, WidgetWords } from './protocol.ts';

/** What the young person put together, to take along. Nothing is kept on the device unless they tap Save (S42). */
export function DocumentWays(props: {
  readonly document: ShownDocument;
  readonly words: WidgetWords['document'];
}) {
  const { words } = props;
  const [copied, setCopied] = useState(false);
  const text = [props.document.title, '', ...props.document.lines].join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="document">
      {'clipboard' in navigator && (
        <button type="button" class="quiet" onClick={() => void copy().catch(() => setCopied(false))}>
          {copied ? words.copied : words.copy}
        </button>
      )}
      {'share' in navigator && (
        <button type="button" class="quiet" onClick={() => void navigator.share({ text }).catch(() => {})}>
          {words.share}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => save(text, words.file)}>
        {words.save}
      </button>
      <p>{words.warning}</p>
    </div>
  );
}

/** A text file under a name that says nothing. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.txt`;
  link.click();
  URL.revokeObjectURL(address);
}
