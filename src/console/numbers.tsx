import type { JSX } from 'preact';
import type { NumbersView } from '../http/moderator/protocol.ts';
import { api } from './api.ts';
import { sayCue } from './case-words.ts';
import type { PageProps } from './page.ts';
import { BarPlot, highest, LinePlot, sayCount, usePlots, type Plots } from './plot.tsx';
import { sayShortDay } from './said-times.ts';
import { useLoaded } from './use-loaded.ts';
import { find, say, type WordKey } from './words.ts';

/** Counts over whole weeks as plots, and as a file; small counts are hidden by the server. */
export function Numbers(_props: PageProps): JSX.Element {
  const numbers = useLoaded(api.numbers, 'numbers');
  const plots = usePlots();
  return (
    <div class="numbers">
      <h1>{say('numbers.title')}</h1>
      <p class="quiet">{say('numbers.how', { few: say('numbers.few') })}</p>
      <p>
        <a href="/api/moderator/numbers.csv" download="numbers.csv">
          {say('numbers.download')}
        </a>
      </p>
      {numbers === undefined || plots === undefined ? (
        <p role="status">{say('wait')}</p>
      ) : (
        <All numbers={numbers} plots={plots} />
      )}
    </div>
  );
}

interface PartProps {
  readonly numbers: NumbersView;
  readonly plots: Plots;
}

function All(props: PartProps): JSX.Element {
  const { care, topics } = props.numbers;
  return (
    <>
      <Weekly {...props} table={care} title="numbers.care" named={(name) => say(`care.${name}` as WordKey)} />
      <Weekly
        {...props}
        table={topics}
        title="numbers.topics"
        named={(name) => say(`topic.${name}` as WordKey)}
      />
      <Waiting {...props} />
      <Demand {...props} />
      <Ended {...props} />
      <Cues {...props} />
      <Survey {...props} />
    </>
  );
}

interface WeeklyProps extends PartProps {
  readonly table: NumbersView['care'] | NumbersView['topics'];
  readonly title: WordKey;
  readonly named: (name: string) => string;
}

/** One small plot for each column that has anything in it, all to the same height; the others are named. */
function Weekly({ numbers, plots, table, title, named }: WeeklyProps): JSX.Element {
  const top = highest(table.rows.flat());
  const columns = table.names.map((name, column) => ({
    name,
    counts: table.rows.map((row) => row[column] ?? 'hidden'),
  }));
  const isEmpty = ({ counts }: (typeof columns)[number]) => counts.every((count) => count === 0);
  const empty = columns.filter(isEmpty).map(({ name }) => named(name));
  return (
    <section>
      <h2>{say(title)}</h2>
      <div class="multiples">
        {columns
          .filter((one) => !isEmpty(one))
          .map(({ name, counts }) => (
            <BarPlot
              key={name}
              {...{ plots, top, counts }}
              title={named(name)}
              unit={say('numbers.casesPerWeek')}
              names={weekNames(numbers)}
              fullNames={numbers.weeks}
            />
          ))}
      </div>
      {empty.length > 0 && <p class="quiet">{say('numbers.noneOf', { names: empty.join(', ') })}</p>}
    </section>
  );
}

function Waiting({ numbers, plots }: PartProps): JSX.Element {
  const shares = ['p50Ms', 'p75Ms', 'p90Ms'] as const;
  const minutes = (share: (typeof shares)[number]) =>
    numbers.waits.map((wait) => (wait[share] === null ? null : wait[share] / 60_000));
  const top = highest(shares.flatMap(minutes));
  return (
    <section>
      <h2>{say('numbers.waiting')}</h2>
      <p class="quiet">{say('numbers.waitingHow')}</p>
      <div class="multiples">
        {shares.map((share) => (
          <LinePlot
            key={share}
            {...{ plots, top }}
            title={say(`numbers.${share}`)}
            unit={say('numbers.minutes')}
            values={minutes(share)}
            names={weekNames(numbers)}
            fullNames={numbers.weeks}
          />
        ))}
      </div>
    </section>
  );
}

function Demand({ numbers, plots }: PartProps): JSX.Element {
  const { hours } = numbers;
  const counts = hours.map(({ count }) => count);
  return (
    <section>
      <h2>{say('numbers.hours')}</h2>
      <p class="quiet">{say('numbers.hoursHow')}</p>
      <div class="multiples wide">
        <BarPlot
          {...{ plots, counts }}
          top={highest(counts)}
          title={say('numbers.hoursPlot')}
          unit={say('numbers.conversations')}
          names={hours.map(({ hour }) => (hour % 3 === 0 ? String(hour) : ''))}
          fullNames={hours.map(({ hour }) => `${hour}:00`)}
          behind={hours.map(({ onDuty }) => onDuty)}
        />
      </div>
    </section>
  );
}

function Ended({ numbers: { ended } }: PartProps): JSX.Element {
  return (
    <section>
      <h2>{say('numbers.ended')}</h2>
      <table class="counts">
        <tbody>
          {ended.map(({ how, count }) => (
            <tr key={how}>
              <th scope="row">{find(`numbers.end.${how}`) ?? find(`outcome.${how}`) ?? how}</th>
              <td>{sayCount(count)}</td>
              <td>
                <Strip of={highest(ended.map((one) => one.count))} count={count} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cues({ numbers: { cues } }: PartProps): JSX.Element {
  const top = highest(cues.flatMap(({ concern, noConcern }) => [concern, noConcern]));
  return (
    <section>
      <h2>{say('numbers.cues')}</h2>
      <p class="quiet">{say('numbers.cuesHow')}</p>
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">{say('numbers.cue')}</th>
            <th scope="col" colSpan={2}>
              {say('numbers.concern')}
            </th>
            <th scope="col" colSpan={2}>
              {say('numbers.noConcern')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cues.map(({ cue, concern, noConcern }) => (
            <tr key={cue}>
              <th scope="row">{sayCue(cue)}</th>
              <td>{sayCount(concern)}</td>
              <td>
                <Strip of={top} count={concern} />
              </td>
              <td>{sayCount(noConcern)}</td>
              <td>
                <Strip of={top} count={noConcern} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Survey({ numbers: { survey } }: PartProps): JSX.Element {
  const top = highest(survey.flatMap(({ answers }) => answers.map(({ count }) => count)));
  return (
    <section>
      <h2>{say('numbers.survey')}</h2>
      <p class="quiet">{say('numbers.surveyHow')}</p>
      {survey.map(({ question, answers }) => (
        <table class="counts" key={question}>
          <caption>{say(`numbers.asked.${question}`)}</caption>
          <tbody>
            {answers.map(({ answer, count }) => (
              <tr key={answer}>
                <th scope="row">{say(`numbers.answer.${answer}`)}</th>
                <td>{sayCount(count)}</td>
                <td>
                  <Strip of={top} count={count} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

/** A bar on its side, from zero, beside its number. */
function Strip({ count, of }: { readonly count: number | string; readonly of: number }): JSX.Element {
  const width = typeof count === 'number' ? (100 * count) / of : 0;
  return (
    <svg class="strip" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar" width={width} height="8" />
    </svg>
  );
}

/** Every fourth week by its day, so that the names do not run into each other. */
function weekNames({ weeks }: NumbersView): readonly string[] {
  return weeks.map((week, at) => (at % 4 === 0 ? sayShortDay(Date.parse(week)) : ''));
}
