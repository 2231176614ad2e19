import { LISTS } from '../cues/ar.words.ts';
import { withSenses, wordClasses } from './features.ts';
import { classesOfLists } from './list-classes.ts';
import { openModel } from './model.ts';
import { SENSES } from './ar.senses.ts';
import { sensesOf } from './senses.ts';
import { WEIGHTS } from './ar.weights.ts';

/** What is written on to Arabic words, in front and behind, the longer first. */
const BEFORE = ['وال', 'بال', 'فال', 'كال', 'لل', 'ال', 'بي', 'هي', 'و', 'ف', 'ب', 'ل', 'ه', 'ع'];
const BEHIND = ['هم', 'ها', 'كم', 'نا', 'ني', 'لي', 'ين', 'ات', 'وا', 'ه', 'ي', 'ك', 'و', 'ت'];

/** Small words that hang the others together; they stand for themselves among the classes. */
const BINDING = 'و في من على عن مع بس لو اذا ما مش لا كل انا هو هي';

/** What is done, with what, where and when: words of two of these make an emergency possible. */
const TELLING = {
  die: 'موت اموت انتحر انتحار اقتل نموت هموت بموت الموت مت متت ينتحر تنتحر يموت تموت',
  take: 'بلعت اخدت اخذت شربت خدت بلع اكلت شرب',
  pills: 'حبوب الحبوب دوا دواء بنادول برشام كلور سم ديتول مبيد منظف مهدئات مسكنات حبة شريط علبة',
  blade: 'سكين سكينة موس شفرة سلاح مسدس مقص حبل الحبل الشفرة السكينة',
  place: 'سطح السطح عالسطح الجسر جسر حافة البلكونة سكة القطار الشباك سيارة بسيارة بسيارته',
  cut: 'قطعت جرحت شراييني عروقي معصمي الدم دم والدم',
  now: 'هلق الان دلوقتي الحين الليلة اليوم هسه خلاص وداعا سامحوني',
  hit: 'يضربني بيضربني يخنق يخنقني يكسر عم بيضرب يضرب ماسك حامل لاحقني حابسني',
  door: 'الباب باب مخبية متخبية بالحمام الحمام التخت البيت عالبيت اطلع',
  family: 'ابوي بابا امي ماما اختي اخوي ابويا جوز زوج',
  body: 'تتنفس بتتنفس بتتحرك وقعت مرمية بالدم ترد بترد',
};
/** Words that say yes to, or take back, what stood before; then nothing more need be said. */
const ECHOES = 'نعم اي ايوه اه احيانا دايما هههه بمزح';
/** A message that begins so takes nothing further. */
const DENIES = 'لا ما مش ابدا';
/** How what is asked of the program begins. */
const ASKS_US = 'انت_مين انت_روبوت انت_هون انت_انسان هل_انت مين_انت';

/** What the model counts in Arabic words. */
export const ARABIC_CLASSES = withSenses(
  wordClasses(classesOfLists(TELLING, LISTS, 'arabic'), BINDING),
  sensesOf(SENSES, { script: 'arabic', before: BEFORE, behind: BEHIND }),
);

/** Arabic weights, opened once, when the program starts. */
export const ARABIC_MODEL = openModel(WEIGHTS, ARABIC_CLASSES, {
  telling: Object.keys(TELLING).join(' '),
  echoes: ECHOES,
  denies: DENIES,
  asksUs: ASKS_US,
  learnedLittle: true,
});
