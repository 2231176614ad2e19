import { defineDialog } from '../src/conversation/kit.ts';
import { back, toPerson, waysOn } from './ways-on.ts';

const after = {
  asks: 'after',
  choices: {
    'carry-on': back,
    'tell-adult': waysOn.choices['tell-adult'],
    'another-worry': 'which',
    person: toPerson,
  },
  unsure: back,
} as const;

/** Named in words, never offered. */
const typed = { believed: 'believed', 'finds-out': 'finds-out' } as const;

/** The fears that keep young people silent, offered as choices so that nobody has to say them first (S22). */
export const worries = defineDialog({
  name: 'worries',
  version: 2,
  aside: true,
  initial: 'which',
  anywhere: {
    'command.them': 'them',
    'command.family': 'family',
    'command.police': 'police',
    'command.outed': 'outed',
    'command.phone': 'phone',
    'command.believed': 'believed',
    'command.finds-out': 'finds-out',
  },
  pages: {
    which: {
      says: ['normal'],
      asks: 'which',
      choices: { family: 'family', police: 'police', outed: 'outed', 'another-worry': 'more' },
      typed,
      unsure: 'any',
    },
    more: {
      asks: 'which',
      choices: { phone: 'phone', school: 'school', money: 'money', sharing: 'sharing' },
      typed,
      unsure: 'any',
    },
    family: { says: ['family'], ...after },
    police: { says: ['police', 'not-police'], services: { need: 'talk', limit: 2 }, ...after },
    outed: { says: ['outed'], ...after },
    phone: { says: ['phone'], ...after },
    school: { says: ['school'], ...after },
    money: { says: ['money'], ...after },
    sharing: { says: ['sharing'], ...after },
    believed: { says: ['believed'], ...after },
    'finds-out': { says: ['finds-out'], ...after },
    /** For the one who does it, when they are loved. */
    them: { says: ['them'], services: { need: 'talk', limit: 2 }, ...after },
    any: { says: ['any'], services: { need: 'talk', limit: 2 }, ...after },
  },
});
