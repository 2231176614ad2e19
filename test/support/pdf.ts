import { inflateSync } from 'node:zlib';

/** The words drawn in a PDF of pdfkit with one embedded font, in order, without what parts them. */
export function pdfText(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const letters = lettersOf(streams.find((text) => text.includes('beginbfrange')) ?? '');
  const glyphs = streams.flatMap((text) => [...text.matchAll(/<([0-9a-f]+)>(?=[^\]]*\] TJ)/g)]);
  return glyphs
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '')
    .join('');
}

function streamsOf(pdf: Buffer): readonly string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      streams.push(inflateSync(pdf.subarray(at + 7)).toString('latin1'));
    } catch {
      continue;
    }
  }
  return streams;
}

/** Glyph number → letter, from the font's ToUnicode map. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    const codes = [...list.matchAll(/<([0-9a-f ]+)>/g)].map(([, code = '']) => code.replaceAll(' ', ''));
    codes.forEach((code, index) =>
      letters.set(Number.parseInt(first, 16) + index, Buffer.from(code, 'hex').swap16().toString('utf16le')),
    );
  }
  return letters;
}
