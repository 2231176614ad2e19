import { CLASSES } from './en.classes.ts';
import { WEIGHTS } from './en.weights.ts';
import { withSenses, wordClasses } from './features.ts';
import { openModel } from './model.ts';
import { ENGLISH_SENSES } from './senses.ts';

/** Small words that hang the others together; they stand for themselves among the classes. */
const BINDING =
  'a an the to in on at of off from with by about for into up down if when then because and but or is am are was were be been being do does did have has had can could should that this it there all too much many more what';

/** Classes of words that say what is done, with what, where and when: two of them make an emergency possible. */
const TELLING =
  'die end take goodbye attempt cut hit trap weapon meet give unsafe will move sit wait symptom now number age pills blade rope gun height train bath near body car toilet hospital alone stranger place wear many family me help money pic';
/** Words that say yes to, or take back, what stood before; then nothing more need be said. */
const ECHOES = 'yes sometimes often bit kind sort maybe most days always joking jk forget mind nights';
/** A message that begins so takes nothing further. */
const DENIES = 'no not never nothing';
/** How a question to the program begins. */
const ASKS_US = 'are_you did_you you_there you_still you_gone you_leaving';

/** What the model counts in English words. */
export const ENGLISH_CLASSES = withSenses(wordClasses(CLASSES, BINDING), ENGLISH_SENSES);

/** English weights, opened once, when the program starts. */
export const ENGLISH_MODEL = openModel(WEIGHTS, ENGLISH_CLASSES, {
  telling: TELLING,
  echoes: ECHOES,
  denies: DENIES,
  asksUs: ASKS_US,
});
