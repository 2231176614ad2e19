import { id } from '../src/domain/ids.ts';
import { defineDialog, remember } from '../src/conversation/kit.ts';
import type { Target } from '../src/conversation/kit.ts';

const inPlace = (place: string): Target => ({ to: 'thanks', do: [remember({ place: id.place(place) })] });
const inPlaces = (...places: readonly string[]): Readonly<Record<string, Target>> =>
  Object.fromEntries(places.map((place) => [place, inPlace(place)]));

const uk = inPlaces('GB-ENG', 'GB-SCT', 'GB-WLS');
const near = inPlaces('PL', 'UA');
const europe = inPlaces('FR', 'DE', 'ES', 'EU');
const far = inPlaces('US', 'CA', 'AU');
const farther = inPlaces('NZ', 'IN', 'ZA');

/** Typed, every country is understood at the first question; tapped, it is two or three taps away. */
const typed = { ...uk, ...near, ...europe, ...far, ...farther };

/** "Not in Northern Ireland?" Only the place, never an address; the lines change with it (S5). */
export const place = defineDialog({
  name: 'place',
  version: 3,
  aside: true,
  initial: 'where',
  pages: {
    where: {
      asks: 'where',
      choices: {
        ...inPlaces('GB-NIR'),
        'rest-of-uk': 'which-uk',
        ...inPlaces('IE'),
        elsewhere: 'elsewhere',
      },
      typed,
      unsure: 'stay',
      anythingElse: 'elsewhere',
    },
    'which-uk': { asks: 'which-uk', choices: uk, typed, unsure: 'stay', anythingElse: 'stay' },
    elsewhere: {
      asks: 'elsewhere',
      choices: { ...near, europe: 'which-europe', further: 'further' },
      typed,
      ...anywhere(),
    },
    'which-europe': { asks: 'which-europe', choices: europe, typed, ...anywhere('EU') },
    further: { asks: 'further', choices: { ...far, 'more-far': 'farther' }, typed, ...anywhere() },
    farther: { asks: 'further', choices: farther, typed, ...anywhere() },
    thanks: { says: ['thanks'], services: { need: 'crisis', limit: 2 }, ends: true },
    stay: { says: ['stay'], services: { need: 'crisis', limit: 2 }, ends: true },
  },
});

/** Where nothing more is known, numbers that work there at all. */
function anywhere(place = 'INTL') {
  return { unsure: inPlace(place), anythingElse: inPlace(place) };
}
