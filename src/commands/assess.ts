/** `npm run assess`: reads messages as JSON lines on stdin, writes one reading per line on stdout. */
import { createInterface } from 'node:readline';
import { id } from '../domain/ids.ts';
import { read, severityIn } from '../signals/read.ts';
import type { Reading, ReadingRequest } from '../domain/reading.ts';

const HELP = `Reads one message per line on stdin, writes one reading per line on stdout.

  in   {"text": "...", "locale"?: "en", "recent"?: ["earlier message", ...], "asked"?: "wellbeing:asks.safe"}
  out  {"care", "about", "topics", "evidence": [{"quote", "start", "end", "cue"}], "unread", "language"?, "severity"}
       "language" is there where the words are in another language of ours than the locale
       "severity", 0 to 1: how likely people would rate the text C-SSRS 3 or above; it decides nothing
       or {"error": {"code", "message"}} for a line that is not such a message

Example
  echo '{"text": "he says he will post my pics"}' | npm run --silent assess
  echo '{"text": "grozi że wyśle moje zdjęcia", "locale": "pl"}' | npm run --silent assess`;

interface Refusal {
  readonly error: { readonly code: 'bad-json' | 'bad-request'; readonly message: string };
}

function refuse(code: Refusal['error']['code'], message: string): Refusal {
  return { error: { code, message } };
}

type Answer = Reading & { readonly severity: number };

function answerTo(request: ReadingRequest): Answer {
  return { ...read(request), severity: Number(severityIn(request).toFixed(4)) };
}

/** One line in, one answer out; a bad line is answered, never thrown. */
function answer(line: string): Answer | Refusal {
  try {
    const request = toRequest(JSON.parse(line));
    return request
      ? answerTo(request)
      : refuse('bad-request', 'Expected an object with a text, and optional locale, recent, asked.');
  } catch {
    return refuse('bad-json', 'The line is not JSON.');
  }
}

function toRequest(value: unknown): ReadingRequest | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { text, locale = 'en', recent = [], asked } = value as Record<string, unknown>;
  if (typeof text !== 'string' || typeof locale !== 'string') return undefined;
  if (!isStrings(recent) || (asked !== undefined && typeof asked !== 'string')) return undefined;
  const request = { words: text, locale: id.locale(locale), recent, care: 'none' as const };
  return asked === undefined ? request : { ...request, asked: id.phrase(asked) };
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(HELP);
    return;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '' && !process.stdout.write(`${JSON.stringify(answer(line))}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

await main();
