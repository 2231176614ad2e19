import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { beginDialog, sendToDialog } from '../../src/conversation/dialog-run.ts';
import { TOLD } from '../../src/domain/session.ts';
import { botReplies, newReporter, openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';
import { FACTS, statesOf } from './walk.ts';

/**
 * What a young person says first, and the question that would ask it again. `asks`: the one that comes instead.
 */
const FIRST_WORDS: readonly (readonly [words: string, never: string, asks: string])[] = [
  ['im being bullied in a group chat', 'bullying:asks.where', 'bullying:asks.next'],
  ['people in my class made a group chat to slag me', 'bullying:asks.where', 'bullying:asks.next'],
  ['they bully me on the bus to school', 'bullying:asks.where', 'bullying:asks.next'],
  ['someone made a fake insta of me and is being horrible', 'bullying:asks.where', 'bullying:asks.next'],
  ['im getting bullied on roblox', 'bullying:asks.where', 'bullying:asks.next'],
  ['girls at school call me names and laugh', 'bullying:asks.where', 'bullying:asks.next'],
  ['people write nasty comments under my tiktoks', 'bullying:asks.where', 'bullying:asks.next'],
  ['im getting bullied online', 'bullying:asks.where', 'bullying:asks.online'],
  ['im being bullied cos im gay', 'bullying:asks.where', 'bullying:asks.next'],
  ['my ex is threatening to share my nudes', 'image-threat:asks.who', 'image-threat:asks.come-after'],
  [
    'a lad in my year is blackmailing me with a pic',
    'image-threat:asks.known-who',
    'image-threat:asks.come-after',
  ],
  [
    'my teacher has pics of me and says hell show them',
    'image-threat:asks.known-who',
    'image-threat:asks.come-after',
  ],
  ['a guy has my nudes, he hasnt sent it yet', 'image-threat:asks.so-far', 'image-threat:asks.now'],
  [
    'he said he would post my video and i already paid him 50',
    'image-threat:asks.so-far',
    'image-threat:asks.paid-next',
  ],
  ['he sent my nudes to my mum', 'image-threat:asks.sent-to', 'common:asks.who-next'],
  [
    'he has my nudes and already sent them to my friends',
    'image-threat:asks.sent-to',
    'common:asks.who-next',
  ],
  ['he sent my nudes to everyone in school', 'image-threat:asks.sent-to', 'common:asks.who-next'],
  ['he wants me on camera now', 'image-threat:asks.so-far', 'image-threat:asks.now'],
  ['my nudes are on a website', 'image-shared:asks.who-shared', 'image-shared:asks.now'],
  [
    'someone from my class posted a nude of me',
    'image-shared:asks.who-shared',
    'image-shared:asks.safe-to-ask',
  ],
  ['i got sent a nude of a girl in my year', 'image-shared:asks.which', 'common:asks.who-next'],
  ['i got sent a nude in our group chat', 'image-shared:asks.received', 'common:asks.who-next'],
  ['i shared a pic of a girl in my class', 'image-shared:asks.which', 'own-behaviour:asks.next'],
  ['i asked a girl for nudes and now i feel bad', 'own-behaviour:asks.what', 'own-behaviour:asks.next'],
  ['i threatened to send her pics', 'own-behaviour:asks.what', 'own-behaviour:asks.next'],
  ['an old man sent me a dick pic', 'grooming:asks.asked', 'grooming:asks.next'],
  ['a guy online wants to meet me, we met up last week', 'grooming:asks.meet', 'grooming:asks.next'],
  [
    'a man on roblox gives me robux and made me promise to keep it secret',
    'grooming:asks.secrets',
    'grooming:asks.next',
  ],
  ['my coach texts me at night and says i look sexy', 'grooming:asks.who', 'grooming:asks.come-after'],
  ['my boyfriend is 24 and im 14', 'grooming:asks.who', 'grooming:asks.come-after'],
  ['my friend is being blackmailed with a picture', 'friend:asks.what', 'friend:asks.next'],
  ['my friend is being bullied at school', 'friend:asks.what', 'friend:asks.next'],
  ['my friends dad hits her', 'friend:asks.what', 'friend:asks.next'],
  ['i saw a video of someone dying', 'harmful-content:asks.what', 'harmful-content:asks.next'],
  ['someone keeps sending me gore videos', 'harmful-content:asks.what', 'harmful-content:asks.next'],
  ['i saw a video of a child being abused', 'harmful-content:asks.a-child', 'common:asks.who-next'],
  ['my ai friend told me to keep secrets', 'ai-friend:asks.what', 'ai-friend:asks.next'],
  ['i sent pictures to an ai app', 'ai-friend:asks.what', 'ai-friend:asks.next'],
  ['how do i tell my mum', 'trusted-adult:asks.who', 'trusted-adult:asks.safe'],
  ['i want to tell my teacher', 'trusted-adult:asks.who', 'trusted-adult:asks.tone'],
  ['im sad', 'feelings:asks.which', 'feelings:asks.next'],
  ['im lonely', 'feelings:asks.which', 'feelings:asks.next'],
  ['i feel dirty', 'welcome:asks.closest', 'feelings:asks.next'],
  ['i forwarded a nude in the group', 'image-shared:asks.which', 'own-behaviour:asks.next'],
  ['im being blackmailed by someone i know', 'own-behaviour:asks.next', 'image-threat:asks.known-who'],
  ['my teacher hits me', 'bullying:asks.where', 'abuse:asks.danger-now'],
  ['my mum died', 'welcome:asks.closest', 'feelings:asks.next'],
  ['i blocked them', 'welcome:asks.closest', 'welcome:asks.blocked'],
  ['i blokd him', 'welcome:asks.closest', 'welcome:asks.blocked'],
  ['i want to report a guy on insta', 'welcome:asks.closest', 'report:asks.what'],
];

/** Told a little later, as an answer to something else: the question that it answers does not come any more. */
const THEN_WORDS: readonly (readonly [words: readonly string[], never: string])[] = [
  [['he has my nudes and wants money', 'A stranger', 'no', 'ok'], 'image-threat:asks.who'],
  [['someone has my pics', 'my ex', 'no', 'ok'], 'image-threat:asks.who'],
  [['he says he will post my pics', 'i dont know him', 'no', 'ok'], 'image-threat:asks.who'],
  [['im being bullied', 'its in our class group chat mostly', 'no', 'ok'], 'bullying:asks.online'],
  [['my pics are out', 'my ex did it', 'no'], 'image-shared:asks.received'],
  [['someone at home hurts me', 'my dad', 'no', 'ok'], 'abuse:asks.who'],
  [['my dad hits me', 'not now', 'no', 'ok'], 'abuse:asks.who'],
  [['my mums boyfriend hits me', 'not now', 'no', 'ok'], 'abuse:asks.who'],
];

/** Safety is asked, whoever it is; only that the one who hurts is away answers it. */
const STILL_ASKED: readonly (readonly [words: string, asks: string])[] = [
  ['my dad hits me', 'abuse:asks.danger-now'],
  ['my mums boyfriend reads all my messages and hits me', 'abuse:asks.danger-now'],
  ['my uncle hits me', 'abuse:asks.danger-now'],
  ['a guy on snapchat has my nudes and wants money', 'image-threat:asks.so-far'],
  ['im getting bullied', 'bullying:asks.where'],
];

let core: TestCore;
beforeAll(async () => {
  core = await openCore({ PLACE: 'GB-NIR' });
});
afterAll(() => core.leave());

/** The question of each reply. */
async function questions(messages: readonly string[]): Promise<readonly (string | undefined)[]> {
  const reporter = newReporter(core);
  await reporter.open();
  const asked: (string | undefined)[] = [];
  for (const words of messages) {
    const keys = botReplies(await reporter.say(words)).flatMap(({ reply }) => reply?.phrases ?? []);
    asked.push(keys.map(({ key }) => String(key)).findLast((key) => key.includes(':asks.')));
  }
  return asked;
}

describe('what was told is not asked again', () => {
  test.each(FIRST_WORDS)('"%s" is not asked %s', async (words, never, asks) => {
    const [asked] = await questions([words]);
    expect(asked).not.toBe(never);
    expect(asked).toBe(asks);
  });

  test.each(THEN_WORDS)('%j: never %s', async (messages, never) => {
    expect(await questions(messages)).not.toContain(never);
  });

  test.each(STILL_ASKED)('"%s" is asked %s', async (words, asks) => {
    expect(await questions([words])).toEqual([asks]);
  });
});

/** Where all is told, a question that answers itself leads on and never round. */
test('questions that answer themselves come to an end', () => {
  const facts = { ...(FACTS['nothing known'] ?? failed()), told: TOLD };
  for (const dialog of catalogue.dialogs.values()) {
    const first = beginDialog(dialog, facts);
    for (let here = first, steps = 0; here.page.told !== undefined; steps += 1) {
      expect(steps).toBeLessThan(statesOf(dialog).length);
      const [choice] = Object.values(here.page.told);
      here = sendToDialog(dialog, here.entry, { type: `choice.${choice}` }, facts);
    }
  }
});

function failed(): never {
  throw new Error('There is no such world.');
}
