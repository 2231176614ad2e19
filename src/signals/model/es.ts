import { withSenses, wordClasses } from './features.ts';
import { CLASSES } from './es.classes.ts';
import { WEIGHTS } from './es.weights.ts';
import { openModel } from './model.ts';
import { SENSES } from './es.senses.ts';
import { sensesOf } from './senses.ts';

/** Small words that hang the others together; they stand for themselves among the classes. */
const BINDING =
  'a de en con por para que si y o el la los las un una lo se le les su sus es son ha han he cuando muy mas todo todos esta tengo hace';

/** Classes of words that say what is done, with what, where and when: two of them make an emergency possible. */
const TELLING =
  'die end take goodbye cut hit meet will now pills blade rope height train body alone stranger door family send';
/** Words that say yes to, or take back, what stood before; then nothing more need be said. */
const ECHOES = 'si a veces siempre muchas igual poco quiza jaja broma';
/** A message that begins so takes nothing further. */
const DENIES = 'no nunca jamas nada';
/** How a question to the program begins. */
const ASKS_US = 'estas_ahi sigues_ahi te_fuiste te_has eres_real eres_un';

/** What the model counts in Spanish words. */
export const SPANISH_CLASSES = withSenses(
  wordClasses(CLASSES, BINDING),
  sensesOf(SENSES, { script: 'latin' }),
);

/** Spanish weights, opened once, when the program starts. */
export const SPANISH_MODEL = openModel(WEIGHTS, SPANISH_CLASSES, {
  telling: TELLING,
  echoes: ECHOES,
  denies: DENIES,
  asksUs: ASKS_US,
});
