import type { TurnOutcome } from '../domain/message.ts';
import type { TurnFigures } from '../observability/metrics.ts';
import type { RunTurn } from '../turn/run-turn.ts';

/** The same turn, with how long it took and how it ended. */
export function measured(runTurn: RunTurn, note: (figures: TurnFigures) => void): RunTurn {
  return async (inbound) => {
    const began = performance.now();
    const { channel } = inbound.address;
    const seconds = () => (performance.now() - began) / 1000;
    try {
      const turn = await runTurn(inbound);
      const outcome = outcomeOf(turn);
      const care = turn.messages.find(({ sender }) => sender === 'reporter')?.care;
      note({ channel, outcome, seconds: seconds(), ...(care === undefined ? {} : { care }) });
      return turn;
    } catch (error) {
      note({ channel, outcome: 'failed', seconds: seconds() });
      throw error;
    }
  };
}

function outcomeOf({ deleted, repeated }: TurnOutcome): TurnFigures['outcome'] {
  if (deleted) return 'deleted';
  return repeated ? 'repeated' : 'committed';
}
