import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { checkOutgoing, OUTGOING_PROBLEMS } from '../../src/cases/check-outgoing.ts';

const KNOWN = {
  hosts: new Set(['childline.org.uk', 'iwf.org.uk', 'ceop.police.uk']),
  numbers: new Set(['08001111', '08088088000', '116123']),
};
const check = (text: string) => checkOutgoing(text, KNOWN);

describe('S35: what a moderator writes is checked before it goes out', () => {
  test.each([
    ['Add me on Snapchat', 'handle'],
    ['my insta is quietharbour', 'handle'],
    ['you can find me on Discord tonight', 'handle'],
    ['I am @robin_helps there', 'handle'],
    ['write to robin@gmail.com', 'handle'],
    ['write to robin (at) gmail [dot] com', 'handle'],
    ["What's your snap?", 'handle'],
    ['text me later', 'handle'],
    ['Ring 07700 900 123', 'number'],
    ['ring (028) 9012-3456', 'number'],
    ['+44 7700 900123', 'number'],
    ['oh seven seven double zero nine zero zero one two three', 'number'],
    ['٠٧٧٠٠٩٠٠١٢٣', 'number'],
    ['look at https://evil.example/x', 'link'],
    ['go to www.my-own-page.net', 'link'],
    ['it is on bit.ly/abc', 'link'],
    ['https://childline.org.uk@evil.com/', 'link'],
    ['https://childline.org.uk.evil.com/', 'link'],
    ['see mypage dot com', 'link'],
    ['Can you send me the picture?', 'asks-for-picture'],
    ['please send a photo of it', 'asks-for-picture'],
    ['could I see the pics he has', 'asks-for-picture'],
    ['turn on your camera', 'asks-for-picture'],
    ['upload the screenshot here', 'asks-for-picture'],
    ['s\u200Bend me a selfie', 'asks-for-picture'],
    ['Can we meet tomorrow?', 'asks-to-meet'],
    ['I could pick you up after school', 'asks-to-meet'],
    ['meet me at the station', 'asks-to-meet'],
    ["I'd love to see you", 'asks-to-meet'],
    ['this is our secret', 'asks-for-secrecy'],
    ["don't tell your mum about me", 'asks-for-secrecy'],
    ['Don’t tell anyone', 'asks-for-secrecy'],
    ['keep this between us', 'asks-for-secrecy'],
    ["I promise I won't tell", 'asks-for-secrecy'],
  ])('refuses: %s', (text, problem) => {
    expect(check(text)).toContain(problem);
  });

  test.each([
    'I am here. Are you safe right now?',
    "Don't send him any more pictures.",
    'Please do not send me any pictures. You do not need to show it to anyone.',
    'Did he ask you to send pictures?',
    'Has she asked you to meet up?',
    'Never meet him on your own.',
    'Who could you tell? Maybe your mum or a teacher.',
    "Don't tell anyone your password.",
    'You can report it on Instagram and block the account.',
    'Childline is free: 0800 1111. Samaritans is 116 123.',
    'The form is at https://www.childline.org.uk/remove and report.iwf.org.uk.',
    'NSPCC is on +44 808 808 8000.',
    'I will look again on 2026-11-25 at 16:30.',
    'In 10 minutes, or 3 or 4 hours. You are 14, right?',
    'That was brave.It helps to say it.',
    'I may have to tell someone to keep you safe, and I will try to tell you first.',
    'Ring 999 if you are in danger.',
    'There are one or two things we could do.',
  ])('lets through: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  test('names everything that is wrong at once', () => {
    expect(check('send me a pic on my snap: robin, 07700900123, and keep it secret')).toEqual(
      expect.arrayContaining(['asks-for-picture', 'asks-for-secrecy', 'handle', 'number']),
    );
  });

  test('never throws and is quick, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(check(text).every((one) => OUTGOING_PROBLEMS.includes(one))).toBe(true);
      }),
      { numRuns: 300 },
    );
    for (const part of ['send ', 'a.', '1 ', '@', 'can you ', 'no ', "n't "]) check(part.repeat(2000));
  });
});
