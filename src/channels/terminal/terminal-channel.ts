import { id } from '../../domain/ids.ts';
import type { Inbound, StoredMessage, TurnOutcome } from '../../domain/message.ts';
import type { NewId } from '../../domain/ports.ts';
import { Words } from '../../domain/words.ts';

/** One conversation in a terminal: the same turn, its replies as plain lines. */
export interface TerminalChat {
  open(): Promise<readonly string[]>;
  say(line: string): Promise<readonly string[]>;
}

export function createTerminalChat(
  runTurn: (inbound: Inbound) => Promise<TurnOutcome>,
  newId: NewId,
): TerminalChat {
  const address = { channel: 'terminal', key: newId() } as const;
  const send = async (event: Inbound['event'], inboundId: string) => {
    const outcome = await runTurn({ address, id: id.inbound(inboundId), event });
    return outcome.messages.filter(({ sender }) => sender !== 'reporter').flatMap(linesOf);
  };
  return {
    open: () => send({ kind: 'opened' }, 'opened'),
    say: (line) => send({ kind: 'said', words: new Words(line), attachments: 0 }, newId()),
  };
}

function linesOf(message: StoredMessage): readonly string[] {
  const choices = (message.reply?.choices ?? []).map(({ label }, index) => `  ${index + 1}  ${label}`);
  return [...plainText(message.words.reveal()).split('\n'), ...choices];
}

/** The Markdown of our replies as a terminal shows it: `[0800 1111](tel:08001111)` → `0800 1111`. */
function plainText(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\(([^)]*)\)/gu, showLink).replaceAll('**', '');
}

function showLink(_whole: string, label: string, href: string): string {
  return href.startsWith('http') ? `${label} (${href})` : label;
}
