import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countSegments, fits, packTexts, phoneText } from '../../../src/channels/sms/segments.ts';
import { crisisTextsOf, textsOf } from '../../../src/channels/sms/texts.ts';
import { id } from '../../../src/domain/ids.ts';
import type { ReplyDraft, StoredMessage } from '../../../src/domain/message.ts';
import type { Render } from '../../../src/domain/ports.ts';
import { Words } from '../../../src/domain/words.ts';

const EN = id.locale('en');
/** Says key and blanks, so that what is asked for can be seen. */
const render: Render = ({ key, params = {} }) => ({
  text: key.endsWith('.more') ? 'More?' : Object.values(params).join(': '),
  version: '1',
});

function message(
  text: string,
  reply: Partial<ReplyDraft> = {},
  more: Partial<StoredMessage> = {},
): StoredMessage {
  return {
    conversation: id.conversation('one'),
    seq: 1,
    sender: 'bot',
    atMs: 0,
    inboundId: id.inbound('m'),
    words: new Words(text),
    reply: { choices: [], lines: [], phrases: [], ...reply },
    ...more,
  };
}

const nowOf = (one: StoredMessage) => textsOf(one, EN, render).now;

describe('a text', () => {
  test('has numbers and addresses in place of Markdown, and the plain letters of GSM-7', () => {
    const markdown =
      '**“Childline”**: ring [0800 1111](tel:08001111) – or [write](https://example.org/a) … it’s free';
    expect(phoneText(markdown)).toBe(
      '"Childline": ring 0800 1111 - or write https://example.org/a ... it\'s free',
    );
  });

  test('says Polish in plain letters, so that it takes half as many texts, and other languages as they are', () => {
    expect(phoneText('Zażółć gęślą jaźń. ŁÓDŹ „teraz”')).toBe('Zazolc gesla jazn. LODZ "teraz"');
    expect(phoneText('Tu es là\u00a0?')).toBe('Tu es là ?');
    expect(phoneText('Дзвони, якщо можеш. ¿Estás ahí? Ça va')).toBe('Дзвони, якщо можеш. ¿Estás ahí? Ça va');
  });

  test.each([
    ['letters of GSM-7', 'Tell me what he said. '],
    ['letters that need more room', 'Розкажи, що сталося. '],
    ['emoji', '👨‍👩‍👧 '],
    ['no space at all', 'x'],
  ])('needs at most two segments, whatever was written: %s', (_, piece) => {
    const texts = packTexts([piece.repeat(120)]);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.map(countSegments).filter((segments) => segments > 2)).toEqual([]);
  });

  test('is counted as Twilio counts, also where the calculator is not asked', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from(`aZ0 .,:;!?'"()/&+=%\n-€^ł😀`)),
      minLength: 90,
      maxLength: 320,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fits(text)).toBe(countSegments(text) <= 2);
      }),
      { numRuns: 60 },
    );
    const plain = `aZ0 .,:;!?'"()/&+=%\n-`.repeat(20);
    expect([305, 306, 307].map((length) => fits(plain.slice(0, length)))).toEqual([true, true, false]);
    expect([305, 306, 307].map((length) => countSegments(plain.slice(0, length)))).toEqual([2, 2, 3]);
  });

  test('nothing is lost or turned round when long words are parted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const texts = packTexts(pieces);
        expect(texts.filter((text) => !fits(text))).toEqual([]);
        expect(texts.join('').replaceAll(/\s/gu, '')).toBe(pieces.join('').replaceAll(/\s/gu, ''));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a message as texts', () => {
  const lead = '**In danger?** Ring [999](tel:999).\n\n- **Childline**: ring [0800 1111](tel:08001111).';
  const choices = ['Yes', 'No'].map((label) => ({ id: id.choice(label.toLowerCase()), label }));
  const crisis = message(`${lead}\n\nI am glad you told me.\n\nAre you safe?`, {
    leadLength: lead.length,
    choices,
  });

  test('begins with the crisis lines, alone; the question ends it with its answers', () => {
    expect(nowOf(crisis)).toEqual([
      'In danger? Ring 999.\nChildline: ring 0800 1111.',
      'I am glad you told me.\nAre you safe?\n1 Yes\n2 No',
    ]);
  });

  test('law 7: once a person has taken over only those lines are left, at the same place', () => {
    const [first] = nowOf(crisis);
    expect(crisisTextsOf(crisis, EN, render)).toEqual([first]);
  });

  test('lines that do not stand first are written from their cards', () => {
    const card = { id: id.service('a'), name: 'Childline', plainWords: '', notes: [], closed: false };
    const lines = [{ ...card, call: { display: '0800 1111', href: 'tel:08001111' } }];
    expect(crisisTextsOf(message('Anna has left.', { lines }), EN, render)).toEqual(['Childline: 0800 1111']);
  });

  test('a person speaks under their working name, with the services they sent along', () => {
    const one = message('Hi', {}, { sender: 'moderator', workingName: 'Anna' });
    expect(nowOf(one)).toEqual(['Anna: Hi']);
  });

  test('always falls into the same texts', () => {
    const long = message(`${'Words and more words. '.repeat(60)}\n\nWhich?`, { choices });
    expect(textsOf(long, EN, render)).toEqual(textsOf(long, EN, render));
    expect(textsOf(long, EN, render).rest).toBeDefined();
  });

  test('answers without a question are still numbered', () => {
    expect(nowOf(message('', { choices }))).toEqual(['1 Yes\n2 No']);
  });
});

test('accents that would cost a third segment are left out of a long text, and of no other', () => {
  const long = 'Tá áthas mór orm gur inis tú dom. '.repeat(8).trim();
  expect(phoneText(long)).toBe('Ta athas mor orm gur inis tu dom. '.repeat(8).trim());
  expect(phoneText('Tá áthas orm é.')).toBe('Tá áthas orm é.');
  expect(phoneText('привіт '.repeat(30).trim())).toBe('привіт '.repeat(30).trim());
});
