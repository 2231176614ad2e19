/** What was typed and is not said yet, kept in this tab over a reload and emptied at sign-out. */
export interface Kept {
  /** By case. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly unsent: readonly Unsent[];
}

/** A message on its way. `actId` stays the same at every try, so that it is said once. */
export interface Unsent {
  readonly caseId: string;
  readonly actId: string;
  readonly text: string;
  readonly services: readonly string[];
}

const PLACE = 'cuan-desk';
const NOTHING: Kept = { drafts: {}, unsent: [] };

export function readKept(): Kept {
  try {
    return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(PLACE) ?? '{}') as Partial<Kept>) };
  } catch {
    return NOTHING;
  }
}

export function keepDraft(caseId: string, text: string): void {
  const kept = readKept();
  const { [caseId]: _old, ...others } = kept.drafts;
  write({ ...kept, drafts: text === '' ? others : { ...others, [caseId]: text } });
}

export function keepUnsent(unsent: readonly Unsent[]): void {
  write({ ...readKept(), unsent });
}

/** Nothing of a young person's case stays in a tab that nobody is signed in at. */
export function forgetKept(): void {
  try {
    sessionStorage.removeItem(PLACE);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function write(kept: Kept): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: the words stand in the page until it closes.
  }
}
