/** Families and cues whose words are covered until somebody opens them: they name harm, not who or where. */
const COVERED = [
  'abuse.',
  'bullying.hits',
  'bullying.told-to-die',
  'coerced-harm.',
  'danger.now',
  'friend.emergency',
  'friend.suicidal',
  'grooming.sexual-talk',
  'harmful-content.',
  'own.thoughts',
  'self-harm.',
];

/** Whether the words under a cue are hard to read again and again. What denies harm is not. */
export function isDistressing(cue: string): boolean {
  return cue !== 'self-harm.denied' && COVERED.some((start) => cue.startsWith(start));
}
