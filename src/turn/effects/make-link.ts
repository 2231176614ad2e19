import type { Draft, EffectContext } from '../draft.ts';
import { documentLines } from './show-document.ts';

/** A fresh one-time link to the message that the reporter chose; without one there is nothing to show, so no link. */
export function applyMakeLink(draft: Draft, _effect: unknown, context: EffectContext): Draft {
  const { rooms, session, newLink } = context;
  const lines = documentLines('message', context);
  if (lines.length === 0 || newLink === undefined) return draft;
  const { code, address } = newLink();
  const word = (key: string) => rooms.phrases.word(`trusted-adult:${key}`, session.locale, { link: address });
  return {
    ...draft,
    adultLink: { code, lines },
    document: { name: 'message', title: word('title'), lines: [address], link: true },
    paragraphs: [...draft.paragraphs, word('link')],
  };
}
