import { LISTS, SPELLING } from '../cues/ga.words.ts';
import { withSenses, wordClasses } from './features.ts';
import { classesOfLists } from './list-classes.ts';
import { openModel } from './model.ts';
import { SENSES } from './ga.senses.ts';
import { sensesOf } from './senses.ts';
import { WEIGHTS } from './ga.weights.ts';

/** Small words that hang the others together; they stand for themselves among the classes. */
const BINDING = 'agus ar ag an na le do go i a mé tá sé sí níl mo';

/** What is done, with what, where and when: words of two of these make an emergency possible. */
const TELLING = {
  die: 'bás bháis marú mharú féinmharú fhéinmharú marbh chrochadh saol slán deireadh',
  take: "thóg shlog d'ól ól ghlac d'ith ith tógáil",
  pills: 'piollaí táibléid paracetamol panadol pills bleach nimh domestos frithreo paicéad buidéal bosca',
  blade: 'scian lann rásúr siosúr gunna rópa téad',
  place: 'droichead díon imeall aille traein ráille carr gcarr charr léim teach',
  cut: 'ghearr fuil chaol láimhe rostaí stopfaidh stopadh muineál',
  now: 'anois anocht inniu dheireanach cabhraigh cuidigh',
  hit: 'bualadh thachtadh tachtadh leanúint briseadh bhris screadaíl bagairt lorg choinneáil',
  door: 'doras dorais bhfolach glas amach isteach seomra staighre vardrús leaba imeacht',
  family: 'mham mhaim mam daid dhaid athair leasathair dheirfiúr máthair',
  stranger: 'fear strainséir idirlíon líne duine',
  body: 'análú dúiseacht aithne freagairt urlár',
};
/** Words that say yes to, or take back, what stood before; then nothing more need be said. */
const ECHOES = 'tá sea uaireanta cinnte haha';
/** A message that begins so takes nothing further. */
const DENIES = 'níl ní nach';
/** How what is asked of the program begins. */
const ASKS_US = 'an_fuil an_duine an_robot ce_tusa';

/** What the model counts in Irish words. */
export const IRISH_CLASSES = withSenses(
  wordClasses(classesOfLists(TELLING, LISTS, 'latin', SPELLING), BINDING),
  sensesOf(SENSES, { script: 'latin', spelling: SPELLING }),
);

/** Irish weights, opened once, when the program starts. */
export const IRISH_MODEL = openModel(WEIGHTS, IRISH_CLASSES, {
  telling: Object.keys(TELLING).join(' '),
  echoes: ECHOES,
  denies: DENIES,
  asksUs: ASKS_US,
  learnedLittle: true,
});
