import { withSenses, wordClasses } from './features.ts';
import { CLASSES } from './fr.classes.ts';
import { WEIGHTS } from './fr.weights.ts';
import { openModel } from './model.ts';
import { SENSES } from './fr.senses.ts';
import { sensesOf } from './senses.ts';

/** Small words that hang the others together; they stand for themselves among the classes. */
const BINDING =
  'a de en avec par pour que si et ou le la les un une des du au se lui leur sa son ses il elle on ils elles cest est ont avoir quand tres tout tous dans sur chez';

/** Classes of words that say what is done, with what, where and when: two of them make an emergency possible. */
const TELLING =
  'die end take goodbye cut hit meet will now pills blade rope height train body alone stranger door family send';
/** Words that say yes to, or take back, what stood before; then nothing more need be said. */
const ECHOES = 'oui parfois souvent toujours peut un peu jsp mdr rigole';
/** A message that begins so takes nothing further. */
const DENIES = 'non jamais rien pas';
/** How a question to the program begins. */
const ASKS_US = 'tu_es es_tu tes_la tes_partie tes_parti vous_etes';

/** What the model counts in French words. */
export const FRENCH_CLASSES = withSenses(
  wordClasses(CLASSES, BINDING),
  sensesOf(SENSES, { script: 'latin' }),
);

/** French weights, opened once, when the program starts. */
export const FRENCH_MODEL = openModel(WEIGHTS, FRENCH_CLASSES, {
  telling: TELLING,
  echoes: ECHOES,
  denies: DENIES,
  asksUs: ASKS_US,
});
