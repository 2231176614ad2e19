import words from '../../locales/en/console.json' with { type: 'json' };
import irish from '../../locales/ga/console.json' with { type: 'json' };
import { tongue } from './tongue.ts';

type Tree = { readonly [part: string]: Tree | string };
type Path<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Path<T[K], `${Before}${K}.`>;
}[keyof T & string];
type CutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** Every phrase of the console; a wrong key does not compile. */
export type WordKey = CutPlural<Path<typeof words>>;
export type WordParams = Readonly<Record<string, string | number>>;

const plural = new Intl.PluralRules(tongue);
const spoken: Tree = tongue === 'ga' ? irish : words;

/** A phrase of locales/<language>/console.json with its parameters filled in; with `count` in its plural form. */
export function say(key: WordKey, params: WordParams = {}): string {
  const count = params['count'];
  const counted = typeof count === 'number' ? find(`${key}_${plural.select(count)}`) : undefined;
  const phrase = counted ?? find(key) ?? key;
  return phrase.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** A phrase for something the program may name before we have words for it, or `undefined`. */
export function find(path: string): string | undefined {
  return findIn(spoken, path) ?? findIn(words, path);
}

function findIn(tree: Tree, path: string): string | undefined {
  let at: Tree | string | undefined = tree;
  for (const part of path.split('.')) {
    at = typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined;
  }
  return typeof at === 'string' ? at : undefined;
}
