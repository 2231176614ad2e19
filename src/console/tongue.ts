/** The languages of the desk. The words of a young person always stand there as they wrote them. */
export const TONGUES = ['en', 'ga'] as const;
export type Tongue = (typeof TONGUES)[number];

const PLACE = 'cuan-console-tongue';

/** As it was chosen here, else as the browser asks for, else English. It holds until the page is loaded again. */
export const tongue: Tongue = TONGUES.find((known) => known === (chosen() ?? asked())) ?? 'en';

/** For the clock and names of places; where a browser has no Irish ones it takes English ones. */
export const FORMATS: readonly string[] = tongue === 'ga' ? ['ga', 'en-GB'] : ['en-GB'];

/** Keeps the choice in this browser and loads the page anew in it. */
export function chooseTongue(next: Tongue): void {
  try {
    localStorage.setItem(PLACE, next);
  } catch {
    return; // A browser that keeps nothing stays with what it asks for.
  }
  location.reload();
}

function chosen(): string | undefined {
  try {
    return localStorage.getItem(PLACE) ?? undefined;
  } catch {
    return undefined;
  }
}

function asked(): string | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.language.split('-')[0];
}
