import { defineDialog, remember } from '../src/conversation/kit.ts';
import type { PageSpec } from '../src/conversation/kit.ts';
import type { DocumentName } from '../src/domain/session.ts';
import { back, toNextSteps, toPerson } from './ways-on.ts';

/**
 * What the people here get to see, whether they may talk to the school, and whether another desk may answer: only
 * the reporter decides, here and nowhere else. Each is shown or said plainly before the press that does it.
 */
export const sharing = defineDialog({
  name: 'sharing',
  version: 3,
  aside: true,
  initial: 'school',
  anywhere: {
    'command.message': 'message',
    'command.pass-on': 'pass-on',
    'command.report': 'report',
    'command.school': 'school',
  },
  pages: {
    school: {
      straightOn: [{ when: ({ unstaffed }) => unstaffed, to: 'nobody-reads' }],
      says: ['school'],
      asks: 'school',
      choices: { yes: 'school-yes', no: 'school-no' },
      unsure: 'as-it-was',
    },
    /** Where no person reads this, nobody here could tell the school. */
    'nobody-reads': { says: ['welcome:says.program-only'], ends: true },
    'school-yes': { does: [remember({ mayTellSchool: true })], says: ['school-yes'], ...next() },
    'school-no': { does: [remember({ mayTellSchool: false })], says: ['school-no'], ...next() },
    report: look('report'),
    'report-sent': sent('report'),
    message: look('message'),
    'message-sent': sent('message'),
    'pass-on': {
      says: ['pass-on'],
      asks: 'pass-on',
      choices: { yes: 'passed-on', no: 'kept-here' },
      unsure: 'as-it-was',
    },
    'passed-on': {
      does: [remember({ mayPassOn: true }), { kind: 'open-case', because: 'topic' }],
      says: ['passed-on'],
      ...next(),
    },
    'kept-here': { does: [remember({ mayPassOn: false })], says: ['kept-here'], ...next() },
    'as-it-was': { says: ['as-it-was'], ...next() },
  },
});

/** The document as it stands, before it goes. */
function look(document: DocumentName): PageSpec {
  return {
    says: ['look'],
    shows: document,
    asks: 'send',
    choices: { yes: `${document}-sent`, no: 'as-it-was' },
    unsure: 'as-it-was',
  };
}

function sent(document: DocumentName): PageSpec {
  return {
    does: [
      { kind: 'share-document', document },
      { kind: 'open-case', because: 'topic' },
    ],
    says: ['sent'],
    ...next(),
  };
}

function next() {
  return {
    asks: 'next',
    choices: { 'carry-on': back, person: toPerson, 'next-steps': toNextSteps },
    unsure: back,
    anythingElse: back,
  } as const;
}
