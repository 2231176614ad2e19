import type { Catalogue } from '../src/conversation/catalogue.ts';
import { id } from '../src/domain/ids.ts';
import { abuse } from './abuse.ts';
import { adult } from './adult.ts';
import { aiFriend } from './ai-friend.ts';
import { bullying } from './bullying.ts';
import { comeBack } from './come-back.ts';
import { crisis } from './crisis.ts';
import { feelings } from './feelings.ts';
import { friend } from './friend.ts';
import { goodbye } from './goodbye.ts';
import { grooming } from './grooming.ts';
import { harmfulContent } from './harmful-content.ts';
import { imageShared } from './image-shared.ts';
import { imageThreat } from './image-threat.ts';
import { language } from './language.ts';
import { learn } from './learn.ts';
import { moreHelp } from './more-help.ts';
import { nextSteps } from './next-steps.ts';
import { ownBehaviour } from './own-behaviour.ts';
import { place } from './place.ts';
import { pressure } from './pressure.ts';
import { privacy } from './privacy.ts';
import { report } from './report.ts';
import { safeDevice } from './safe-device.ts';
import { sharing } from './sharing.ts';
import { someoneElse } from './someone-else.ts';
import { talk } from './talk.ts';
import { trustedAdult } from './trusted-adult.ts';
import { welcome } from './welcome.ts';
import { wellbeing } from './wellbeing.ts';
import { worries } from './worries.ts';

const dialogs = [
  abuse,
  adult,
  aiFriend,
  bullying,
  comeBack,
  crisis,
  feelings,
  friend,
  goodbye,
  grooming,
  harmfulContent,
  imageShared,
  imageThreat,
  language,
  learn,
  moreHelp,
  nextSteps,
  ownBehaviour,
  place,
  pressure,
  privacy,
  report,
  safeDevice,
  sharing,
  someoneElse,
  talk,
  trustedAdult,
  welcome,
  wellbeing,
  worries,
];

/** Fears that are named in passing; each is answered, and then what stood before goes on. */
const FEARS = ['them', 'family', 'police', 'outed', 'phone', 'believed', 'finds-out'];

const TOLD_ADULT = {
  dialog: id.dialog('trusted-adult'),
  event: { type: 'command.already' },
  news: 'adult-knows',
} as const;

/** Every dialog, by name, and which one the words start in. */
export const catalogue: Catalogue = {
  dialogs: new Map(dialogs.map((dialog) => [dialog.name, dialog])),
  aboutOthers: [id.dialog('adult'), id.dialog('friend')],
  forCue: [
    ['person.someone-else', id.dialog('someone-else'), id.dialog('adult')],
    ['own.', id.dialog('own-behaviour')],
    ['person.adult', id.dialog('adult')],
    ['friend.', id.dialog('friend')],
  ],
  forWish: [
    ['report', id.dialog('report')],
    ['tell-adult', id.dialog('trusted-adult')],
    ['tell-home', id.dialog('trusted-adult'), { type: 'command.home' }],
    ['tell-school', id.dialog('trusted-adult'), { type: 'command.school' }],
    ['way-back', id.dialog('come-back')],
  ],
  forMention: [
    { list: 'ai-friend:mentions', dialog: id.dialog('ai-friend'), first: true },
    {
      list: 'image-threat:made-others',
      dialog: id.dialog('image-threat'),
      event: { type: 'command.made-others' } as const,
      first: true,
    },
    { list: 'harmful-content:of-a-child', dialog: id.dialog('harmful-content'), first: true },
    {
      list: 'image-threat:clock',
      dialog: id.dialog('image-threat'),
      event: { type: 'command.clock' } as const,
      during: id.dialog('image-threat'),
    },
    {
      list: 'worries:police',
      dialog: id.dialog('own-behaviour'),
      event: { type: 'command.trouble' } as const,
      during: id.dialog('own-behaviour'),
    },
    ...FEARS.map((fear) => ({
      list: `worries:${fear}`,
      dialog: id.dialog('worries'),
      event: { type: `command.${fear}` } as const,
      notDuring: id.dialog('own-behaviour'),
    })),
    {
      list: 'trusted-adult:no-help',
      dialog: id.dialog('trusted-adult'),
      event: { type: 'command.no-help' } as const,
    },
    { ...TOLD_ADULT, list: 'trusted-adult:told' },
    // At home "my dad knows" may be the one they fear.
    { ...TOLD_ADULT, list: 'trusted-adult:knows', notDuring: id.dialog('abuse') },
    { list: 'sharing:school', dialog: id.dialog('sharing'), event: { type: 'command.school' } as const },
    {
      list: 'privacy:police',
      dialog: id.dialog('privacy'),
      event: { type: 'command.police' } as const,
    },
    { list: 'feelings:died', dialog: id.dialog('feelings'), event: { type: 'command.died' } as const },
    { list: 'privacy:mentions', dialog: id.dialog('privacy') },
    {
      list: 'image-shared:received',
      dialog: id.dialog('image-shared'),
      event: { type: 'command.received' } as const,
    },
    {
      list: 'image-shared:mentions',
      dialog: id.dialog('image-shared'),
      event: { type: 'command.mine' } as const,
    },
    { list: 'report:mentions', dialog: id.dialog('report') },
  ],
  forOthers: { 'harmful-content': id.dialog('friend') },
  onceHelped: { 'image-threat': id.dialog('pressure') },
  // In the order of their urgency: where the words bring up several, the first is begun with.
  forTopic: {
    abuse: id.dialog('abuse'),
    'image-threat': id.dialog('image-threat'),
    grooming: id.dialog('grooming'),
    'image-shared': id.dialog('image-shared'),
    bullying: id.dialog('bullying'),
    'harmful-content': id.dialog('harmful-content'),
    'self-harm': id.dialog('feelings'),
  },
};
