const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', ' '],
  ['quot', '"'],
]);

/** What Teams escapes in plain text, so that "I&nbsp;want&nbsp;to&nbsp;die" is read as it was written. Once only. */
export function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/giu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? whole;
      return characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)) ?? whole;
    },
  );
}

function characterOf(code: number): string | undefined {
  const isText = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  if (code === 0xa0) return ' ';
  return isText ? String.fromCodePoint(code) : undefined;
}
