import type { Numbers, NumbersDesk } from '../../cases/numbers.ts';
import { SMALLEST_SHOWN, type Shown } from '../../cases/hide-small.ts';
import type { NumbersView } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';

/** The counts as a page shows them, and as a file for a spreadsheet. */
export function numbersRoutes(gate: Gate, numbers: NumbersDesk): readonly ModeratorRoute[] {
  const route = createRoute(gate);
  return [
    route('GET', '/api/moderator/numbers', permits('numbers:read'), async (_request, who) => {
      const body: NumbersView = { ...(await numbers.read(who, 'page')), smallestShown: SMALLEST_SHOWN };
      return { status: 200, body };
    }),
    route('GET', '/api/moderator/numbers.csv', permits('numbers:read'), async (_request, who) => ({
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="numbers.csv"',
      },
      body: csvOf(rowsOf(await numbers.read(who, 'csv'))),
    })),
  ];
}

type Cell = number | string;

/** One line per count: which table, which row of it, which column, how many. */
function rowsOf(numbers: Numbers): readonly (readonly Cell[])[] {
  const { weeks, care, topics, waits, hours, ended, cues, survey } = numbers;
  const table = (name: string, { names, rows }: Numbers['care'] | Numbers['topics']) =>
    rows.flatMap((row, at) =>
      row.map((count, column) => [name, weeks[at] ?? '', names[column] ?? '', shown(count)]),
    );
  return [
    ['table', 'row', 'column', 'value'],
    ...table('care', care),
    ...table('topics', topics),
    ...waits.flatMap(({ p50Ms, p75Ms, p90Ms }, at) =>
      Object.entries({ p50: p50Ms, p75: p75Ms, p90: p90Ms }).map(([name, ms]) => [
        'waiting minutes',
        weeks[at] ?? '',
        name,
        ms === null ? '' : ms / 60_000,
      ]),
    ),
    ...hours.flatMap(({ hour, count, onDuty }) => [
      ['hours', hour, 'conversations', shown(count)],
      ['hours', hour, 'share of days with duty', onDuty.toFixed(2)],
    ]),
    ...ended.map(({ how, count }) => ['ended', how, '', shown(count)]),
    ...cues.flatMap(({ cue, concern, noConcern }) => [
      ['cues', cue, 'concern', shown(concern)],
      ['cues', cue, 'no concern', shown(noConcern)],
    ]),
    ...survey.flatMap(({ question, answers }) =>
      answers.map(({ answer, count }) => ['survey', question, answer, shown(count)]),
    ),
  ];
}

function shown(count: Shown): Cell {
  return count === 'few' ? `<${SMALLEST_SHOWN}` : count;
}

/** RFC 4180. A cell that a spreadsheet would take for a formula gets a quote in front. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  const text = String(cell);
  const safe = typeof cell === 'string' && /^[\s]*[=+\-@|%]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
