import type { Place } from '../domain/ids.ts';
import type { Understand } from '../domain/ports.ts';
import type { Heard } from './hearing.ts';
import { asksWho, reask, sayOf, sendToTop, standingPage } from './progress.ts';
import type { Progress } from './progress.ts';

/**
 * "in mayo", "leeds": the place they are in, as all they say (S5). Where they are asked who it is it may be a name, and
 * a line of the report where they write one.
 */
export function placeAlone(words: string, progress: Progress, understand: Understand): Place | undefined {
  const { asked, locale } = progress.session;
  if (asksWho(asked) || standingPage(progress)?.keeps !== undefined) return undefined;
  return understand.placeAlone(words, locale);
}

/** It is the answer where that is asked; elsewhere it is noted, and the question stays. */
export function answerPlaceAlone(progress: Progress, { words, understand }: Heard): Progress | undefined {
  const place = placeAlone(words, progress, understand);
  if (place === undefined) return undefined;
  const { offered = [], typed = [] } = standingPage(progress)?.asks ?? {};
  const isAsked = [...offered, ...typed].some((choice) => String(choice.id) === place);
  return isAsked
    ? sendToTop(progress, { type: `choice.${place}` })
    : reask(sayOf(progress, 'place:says.noted'));
}
