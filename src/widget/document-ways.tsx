import { useState } from 'preact/hooks';
import { SafeLink } from './markup-view.tsx';
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
      <SafeLink class="quiet" href={`sms:?&body=${encodeURIComponent(text)}`}>
        {words.sms}
      </SafeLink>
      {props.document.link !== true && <WaysToKeep document={props.document} text={text} words={words} />}
    </div>
  );
}

/** A file on the device, with what that means. */
function WaysToKeep(props: {
  readonly document: ShownDocument;
  readonly text: string;
  readonly words: WidgetWords['document'];
}) {
  const { text, words } = props;
  return (
    <>
      <button
        type="button"
        class="quiet"
        onClick={() => save(new Blob([text], { type: 'text/plain' }), `${words.file}.txt`)}
      >
        {words.save}
      </button>
      <PdfButton document={props.document} words={words} />
      <p>{words.warning}</p>
    </>
  );
}

/** Drawn by our server, which keeps nothing of it; when that fails the text is still there to save. */
function PdfButton({
  document: { title, lines },
  words,
}: {
  readonly document: ShownDocument;
  readonly words: WidgetWords['document'];
}) {
  const [failed, setFailed] = useState(false);
  const make = async () => {
    const response = await fetch('/api/chat/document', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title, lines }),
    });
    if (!response.ok) throw new Error('No document came back.');
    save(await response.blob(), `${words.file}.pdf`);
  };
  return (
    <button type="button" class="quiet" onClick={() => void make().catch(() => setFailed(true))}>
      {failed ? words.pdfFailed : words.pdf}
    </button>
  );
}

/** A file under a name that says nothing. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
