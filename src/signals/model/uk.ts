import { LISTS } from '../cues/uk.words.ts';
import { withSenses, wordClasses } from './features.ts';
import { classesOfLists } from './list-classes.ts';
import { openModel } from './model.ts';
import { SENSES } from './uk.senses.ts';
import { sensesOf } from './senses.ts';
import { WEIGHTS } from './uk.weights.ts';

/** Small words that hang the others together; they stand for themselves among the classes. */
const BINDING = 'і в на з до що не мені мене я це він вона';

/** What is done, with what, where and when: words of two of these make an emergency possible. */
const TELLING = {
  dying: "померти вбити вб'ю здохнути стрибну стрибнути прощавайте смерть повіситись зроблю вмерти",
  taking: "випила випив наковталась наковтався з'їла з'їв",
  drugs: 'таблеток таблетки пігулок пачку снодійного білизну оцет парацетамолу упаковку',
  sharp: 'ніж ножем лезо петля мотузка сокиру пістолет',
  place: 'мосту мості даху підвіконні рейках вікна поїзд машину машині',
  blood: 'кров вени порізала перерізав',
  now: 'зараз щас сьогодні вночі допоможіть',
  hit: "б'є душить ламає вибиває шукає йде слідкує тримають закрив випускає",
  door: 'двері ванній шафі сховалась закрилась ліжком підвалі',
  kin: 'тато батько вітчим мама маму бабуся сестра брат',
  stranger: 'мужик тип чувака чувак інета незнайомого машина',
  body: 'дихає рухається свідомості відповідає',
};
/** Words that say yes to, or take back, what stood before; then nothing more need be said. */
const ECHOES = 'так да інколи часто завжди ахах жартую';
/** A message that begins so takes nothing further. */
const DENIES = 'ні не ніколи нічого';
/** How what is asked of the program begins. */
const ASKS_US = 'ти_бот ти_тут ти_людина хто_ти ви_тут';

/** What the model counts in Ukrainian words. */
export const UKRAINIAN_CLASSES = withSenses(
  wordClasses(classesOfLists(TELLING, LISTS, 'cyrillic'), BINDING),
  sensesOf(SENSES, { script: 'cyrillic' }),
);

/** Ukrainian weights, opened once, when the program starts. */
export const UKRAINIAN_MODEL = openModel(WEIGHTS, UKRAINIAN_CLASSES, {
  telling: Object.keys(TELLING).join(' '),
  echoes: ECHOES,
  denies: DENIES,
  asksUs: ASKS_US,
  learnedLittle: true,
});
