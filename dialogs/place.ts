import { id } from '../src/domain/ids.ts';
import { defineDialog, remember } from '../src/conversation/kit.ts';
import type { Target } from '../src/conversation/kit.ts';

const inPlace = (place: string): Target => ({ to: 'thanks', do: [remember({ place: id.place(place) })] });

/** "Not in Northern Ireland?" Only the place, never an address; the lines change with it (S5). */
export const place = defineDialog({
  name: 'place',
  version: 2,
  aside: true,
  initial: 'where',
  pages: {
    where: {
      asks: 'where',
      choices: {
        'GB-NIR': inPlace('GB-NIR'),
        'rest-of-uk': 'which-uk',
        IE: inPlace('IE'),
        elsewhere: 'elsewhere',
      },
      unsure: 'stay',
      anythingElse: 'elsewhere',
    },
    'which-uk': {
      asks: 'which-uk',
      choices: { 'GB-ENG': inPlace('GB-ENG'), 'GB-SCT': inPlace('GB-SCT'), 'GB-WLS': inPlace('GB-WLS') },
      unsure: 'stay',
      anythingElse: 'stay',
    },
    elsewhere: {
      asks: 'elsewhere',
      choices: {
        US: inPlace('US'),
        CA: inPlace('CA'),
        AU: inPlace('AU'),
        'another-country': 'continent',
      },
      unsure: inPlace('INTL'),
      anythingElse: inPlace('INTL'),
    },
    continent: {
      asks: 'continent',
      choices: { europe: 'which-europe', NZ: inPlace('NZ'), IN: inPlace('IN'), ZA: inPlace('ZA') },
      unsure: inPlace('INTL'),
      anythingElse: inPlace('INTL'),
    },
    'which-europe': {
      asks: 'which-europe',
      choices: { FR: inPlace('FR'), DE: inPlace('DE'), ES: inPlace('ES'), 'other-europe': 'other-europe' },
      unsure: inPlace('EU'),
      anythingElse: inPlace('EU'),
    },
    'other-europe': {
      asks: 'which-europe',
      choices: { PL: inPlace('PL'), UA: inPlace('UA'), EU: inPlace('EU') },
      unsure: inPlace('EU'),
      anythingElse: inPlace('EU'),
    },
    thanks: { says: ['thanks'], services: { need: 'crisis', limit: 2 }, ends: true },
    stay: { says: ['stay'], services: { need: 'crisis', limit: 2 }, ends: true },
  },
});
