import type { Effect } from '../../conversation/effect.ts';
import { EMPTY_DRAFT } from '../draft.ts';
import type { Draft, EffectContext } from '../draft.ts';
import { applyAsk } from './ask.ts';
import { applyClose } from './close.ts';
import { applyCountAnswer } from './count-answer.ts';
import { applyForget } from './forget.ts';
import { applyGiveReturnCode } from './give-return-code.ts';
import { applyHandOver } from './hand-over.ts';
import { applyMakeLink } from './make-link.ts';
import { applyOpenCase } from './open-case.ts';
import { applyRaiseCare } from './raise-care.ts';
import { applyRevokeLinks } from './revoke-links.ts';
import { applySay } from './say.ts';
import { applyShareDocument } from './share-document.ts';
import { applyShowDoors } from './show-doors.ts';
import { applyShowDocument } from './show-document.ts';
import { applyShowServices } from './show-services.ts';
import { applyShowSpeakers } from './show-speakers.ts';

type Apply<K extends Effect['kind']> = (
  draft: Draft,
  effect: Extract<Effect, { kind: K }>,
  context: EffectContext,
) => Draft;

/** One file per kind of effect; a missing kind does not compile. */
const APPLY = {
  ask: applyAsk,
  close: applyClose,
  'count-answer': applyCountAnswer,
  forget: applyForget,
  'give-return-code': applyGiveReturnCode,
  'hand-over': applyHandOver,
  'make-link': applyMakeLink,
  'open-case': applyOpenCase,
  'raise-care': applyRaiseCare,
  'revoke-links': applyRevokeLinks,
  say: applySay,
  'share-document': applyShareDocument,
  'show-document': applyShowDocument,
  'show-doors': applyShowDoors,
  'show-services': applyShowServices,
  'show-speakers': applyShowSpeakers,
} satisfies { [K in Effect['kind']]: Apply<K> };

/** Follows the effects in order; the question comes last whatever the order. */
export function followEffects(effects: readonly Effect[], context: EffectContext): Draft {
  return effects.reduce<Draft>(
    (draft, effect) => (APPLY[effect.kind] as Apply<Effect['kind']>)(draft, effect, context),
    EMPTY_DRAFT,
  );
}
