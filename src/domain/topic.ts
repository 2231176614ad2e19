/** What it is about; several may hold at once. Decides only where the conversation starts. */
export const TOPICS = [
  'image-threat',
  'image-shared',
  'grooming',
  'bullying',
  'harmful-content',
  'abuse',
  'self-harm',
  'other',
] as const;

export type Topic = (typeof TOPICS)[number];

export const AGE_BANDS = ['under-13', '13-15', '16-17', '18-plus'] as const;

/** Never an exact age or birthday (S25). */
export type AgeBand = (typeof AGE_BANDS)[number];

/** The band of an age in years. */
export function ageBandOf(years: number): AgeBand {
  if (years < 13) return 'under-13';
  if (years < 16) return '13-15';
  return years < 18 ? '16-17' : '18-plus';
}

/** Whether one band is younger than the other. */
export function isYounger(one: AgeBand, other: AgeBand): boolean {
  return AGE_BANDS.indexOf(one) < AGE_BANDS.indexOf(other);
}

/** What a service is wanted for; the keys of `routing` in services/routing.json. */
export const NEEDS = [
  'emergency',
  'crisis',
  'image-removal',
  'report',
  'bullying',
  'talk',
  'health',
  'adult',
  'over18-images',
  'own-behaviour',
] as const;

export type Need = (typeof NEEDS)[number];
