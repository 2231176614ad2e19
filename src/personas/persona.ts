import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CARES } from '../domain/care.ts';
import { CHANNEL_NAMES } from '../domain/channel-name.ts';

/** Counted in messages of the reporter: 1 is the reply to the first thing they say, 0 the welcome. */
const reply = z.int().min(0);

/** A turn as a youth worker would write it down: what is typed, tapped by its label, sent, or a return. */
const turn = z.union([
  z.string(),
  z.strictObject({ tap: z.string() }),
  z.strictObject({ picture: z.literal(true), words: z.string().optional() }),
  z.strictObject({ backAfterHours: z.number().positive() }),
]);

const expects = z.strictObject({
  /** By which reply at the latest the first help, the crisis lines, a person and the safety question stand. */
  helpBy: reply.optional(),
  linesBy: reply.optional(),
  personOfferedBy: reply.optional(),
  safetyBy: reply.optional(),
  /** Dialogs that spoke at some time. */
  reaches: z.array(z.string()).optional(),
  /** Dialogs that never spoke. */
  neverReaches: z.array(z.string()).optional(),
  /** The dialog that talks at the end, one of these. */
  ends: z.array(z.string()).optional(),
  careAtLeast: z.enum(CARES).optional(),
  careAtMost: z.enum(CARES).optional(),
  /** Whether a moderator sees it at the end. */
  case: z.boolean().optional(),
  deleted: z.boolean().optional(),
  /** Said at some time, never said; small or capital letters alike. */
  says: z.array(z.string()).optional(),
  notSays: z.array(z.string()).optional(),
});

const personaFile = z.strictObject({
  /** Who they are and what has happened, in one line. */
  who: z.string().min(10),
  /** The same for a desk in another language; a draft like every translation. */
  whoIn: z.strictObject({ ga: z.string().min(10) }).optional(),
  /** When they write, as their clock and the crisis lines' hours see it. */
  at: z.iso.datetime().optional(),
  place: z.string().optional(),
  channel: z.enum(CHANNEL_NAMES).optional(),
  team: z.enum(['on duty', 'off duty', 'none']).optional(),
  turns: z.array(turn).min(1),
  expects,
});

/** One written person: who they are, what they do turn by turn, and what should happen for them. */
export interface Persona extends z.infer<typeof personaFile> {
  readonly name: string;
}

export type PersonaTurn = z.infer<typeof turn>;
export type Expectations = z.infer<typeof expects>;

/** Reads every persona of a folder, by name. Throws, naming the file, when one is not well formed. */
export function loadPersonas(folder: string): readonly Persona[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => ({ name: file.slice(0, -'.json'.length), ...read(join(folder, file)) }));
}

function read(file: string): z.infer<typeof personaFile> {
  const checked = personaFile.safeParse(parse(file));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}.`);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} is not valid JSON.`, { cause });
  }
}
