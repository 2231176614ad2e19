import { LISTS } from '../cues/pl.words.ts';
import { withSenses, wordClasses } from './features.ts';
import { classesOfLists } from './list-classes.ts';
import { openModel } from './model.ts';
import { SENSES } from './pl.senses.ts';
import { sensesOf } from './senses.ts';
import { WEIGHTS } from './pl.weights.ts';

/** Small words that hang the others together; they stand for themselves among the classes. */
const BINDING = 'i a w na z do się że to nie mi mnie mam jest';

/** What is done, with what, where and when: words of two of these make an emergency possible. */
const TELLING = {
  dying: 'umrzeć zabić zabiję zabije zdechnąć skoczę skoczyć koniec żegnajcie śmierć powiesić zrobię',
  taking: 'wzięłam wzięłem połknęłam połknąłem nałykałam wypiłam wypiłem zjadłam łyknęłam',
  drugs: 'tabletek tabletki leków leki prochów apapu domestos kreta wybielacz opakowanie garść',
  sharp: 'nóż noża nożem żyletka żyletkę pętla sznur siekierę broń',
  place: 'moście dachu parapecie torach most mostu okno pociąg auta samochodu aucie',
  blood: 'krew żyły leci podcięłam przecięłam',
  now: 'teraz zaraz dzisiaj dziś nocy pomocy właśnie',
  hit: 'bije dusi wali wyważa szuka idzie śledzi trzyma zamknął wypuścić goni',
  door: 'drzwi łazience szafie schowałam zamknęłam łóżkiem piwnicy',
  kin: 'tata ojciec ojczym mama mamę matka stary babcia siostra brat',
  stranger: 'facet typ typa gościa gość koleś neta obcy auto',
  body: 'oddycha rusza nieprzytomna odpisuje',
};
/** Words that say yes to, or take back, what stood before; then nothing more need be said. */
const ECHOES = 'tak czasem często zawsze haha xd żart';
/** A message that begins so takes nothing further. */
const DENIES = 'nie nigdy nic';
/** How what is asked of the program begins. */
const ASKS_US = 'jestes_botem jestes_tam jestes_czlowiekiem kim_jestes jest_tam';

/** What the model counts in Polish words. */
export const POLISH_CLASSES = withSenses(
  wordClasses(classesOfLists(TELLING, LISTS, 'latin'), BINDING),
  sensesOf(SENSES, { script: 'latin' }),
);

/** Polish weights, opened once, when the program starts. */
export const POLISH_MODEL = openModel(WEIGHTS, POLISH_CLASSES, {
  telling: Object.keys(TELLING).join(' '),
  echoes: ECHOES,
  denies: DENIES,
  asksUs: ASKS_US,
  learnedLittle: true,
});
