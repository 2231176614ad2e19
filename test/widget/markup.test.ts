import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { isSafeHref, parseInline, parseMarkup, plainText } from '../../src/widget/markup.ts';

const words = (text: string) => [{ kind: 'text', text }];

describe('the small Markdown of replies', () => {
  test('blank lines part paragraphs, a single line break stays inside one', () => {
    expect(parseMarkup('One.\nTwo.\n\nThree.')).toEqual([
      { kind: 'paragraph', lines: [words('One.'), words('Two.')] },
      { kind: 'paragraph', lines: [words('Three.')] },
    ]);
  });

  test('steps and points become lists, also right under a sentence', () => {
    expect(parseMarkup('Do this:\n1. Stop.\n2. Tell.\n- one')).toEqual([
      { kind: 'paragraph', lines: [words('Do this:')] },
      { kind: 'list', ordered: true, start: 1, items: [words('Stop.'), words('Tell.')] },
      { kind: 'list', ordered: false, start: 1, items: [words('one')] },
    ]);
  });

  test('points behind a plus are one list behind a tap, and are read aloud like the others', () => {
    expect(parseMarkup('- one\n+ two\n+ three')).toEqual([
      { kind: 'list', ordered: false, start: 1, items: [words('one')] },
      { kind: 'list', ordered: false, folded: true, start: 1, items: [words('two'), words('three')] },
    ]);
    expect(plainText('+ two')).toBe('two');
  });

  test('a list that goes on after a break keeps its number', () => {
    expect(parseMarkup('3. Block.')).toMatchObject([{ ordered: true, start: 3 }]);
  });

  test('a number that opens a sentence is no list', () => {
    expect(parseMarkup('999 is free.')).toEqual([{ kind: 'paragraph', lines: [words('999 is free.')] }]);
  });

  test('bold, and links to a number, a text, a website or our own page', () => {
    expect(parseInline('**Childline**: [0800 1111](tel:08001111) or [text](sms:85258?body=SHOUT)')).toEqual([
      { kind: 'strong', parts: words('Childline') },
      { kind: 'text', text: ': ' },
      { kind: 'link', text: '0800 1111', href: 'tel:08001111' },
      { kind: 'text', text: ' or ' },
      { kind: 'link', text: 'text', href: 'sms:85258?body=SHOUT' },
    ]);
    expect(isSafeHref('https://www.childline.org.uk/')).toBe(true);
    expect(isSafeHref('/adults')).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'http://a.example',
    '//a.example',
    '/\\a.example',
    'blob:x',
    'tel:javascript:1',
    'https:a',
    ' https://a',
  ])('%s is never a link', (href) => {
    expect(isSafeHref(href)).toBe(false);
    expect(parseInline(`[tap](${href})`).every(({ kind }) => kind === 'text')).toBe(true);
  });

  test('whatever is written, no word is lost and only safe links are made', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const inlines = parseInline(text);
        const marked = inlines.filter(({ kind }) => kind !== 'text');
        expect(
          inlines.map((part) => (part.kind === 'strong' ? '' : part.text)).join('') === text ||
            marked.length > 0,
        ).toBe(true);
        expect(inlines.every((part) => part.kind !== 'link' || isSafeHref(part.href))).toBe(true);
      }),
    );
  });

  test('a hostile pile of marks is read in linear time', () => {
    expect(parseMarkup('**['.repeat(20_000))).toHaveLength(1);
    expect(parseMarkup('1. '.repeat(20_000))).toHaveLength(1);
  });

  test('bold may hold a link, and only a safe one', () => {
    expect(parseInline('**Ring [999](tel:999).**')).toEqual([
      {
        kind: 'strong',
        parts: [...words('Ring '), { kind: 'link', text: '999', href: 'tel:999' }, ...words('.')],
      },
    ]);
    expect(parseInline('**[tap](javascript:x)**')).toEqual([
      { kind: 'strong', parts: words('[tap](javascript:x)') },
    ]);
    expect(plainText('**Ring [999](tel:999).**')).toBe('Ring 999.');
  });

  test('read aloud are the words, not the marks', () => {
    expect(plainText('**Stop.** [0800 1111](tel:08001111)')).toBe('Stop. 0800 1111');
  });
});
