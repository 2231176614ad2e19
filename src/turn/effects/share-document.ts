import type { Effect } from '../../conversation/effect.ts';
import type { Draft, EffectContext } from '../draft.ts';
import { titledDocument } from './show-document.ts';

/** The reporter pressed "yes, send it": from this reply on moderators see the document as it stands now. */
export function applyShareDocument(
  draft: Draft,
  effect: Extract<Effect, { kind: 'share-document' }>,
  context: EffectContext,
): Draft {
  const document = titledDocument(effect.document, context);
  return document === undefined ? draft : { ...draft, document: { ...document, shared: true } };
}
