import { useState } from 'preact/hooks';
import type { ActProblem } from '../http/moderator/protocol.ts';
import { api, isSignedOut, type ActAnswer, type ActName } from './api.ts';
import type { CaseWork } from './use-case.ts';
import { find, say } from './words.ts';

export type ActEnd = ActProblem | 'done' | 'failed';

/** One place on the page from which something is done to a case, and where it is said when it was not. */
export interface Act {
  readonly run: (name: ActName, body: object) => Promise<ActEnd>;
  readonly busy: boolean;
  readonly problem: string;
}

export function useAct(work: CaseWork): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async (name: ActName, body: object) => {
    if (busy) return 'failed';
    setBusy(true);
    setProblem('');
    const answer = await api.act(work.id, name, body);
    setBusy(false);
    if (isSignedOut(answer)) work.onSignedOut();
    else if (!answer.ok) setProblem(sayActProblem(answer.refusal));
    work.refresh();
    return endOf(answer);
  };
  return { run, busy, problem };
}

function endOf(answer: ActAnswer): ActEnd {
  if (answer.ok) return 'done';
  return answer.refusal === 'no-connection' ? 'failed' : (answer.refusal.problem ?? 'failed');
}

/** Why an act was not done, in words. */
export function sayActProblem(refusal: Exclude<ActAnswer, { ok: true }>['refusal']): string {
  if (refusal === 'no-connection') return say('noConnection');
  const { problem, details = [] } = refusal;
  if (problem === undefined) return say('act.failed');
  const words = details.map((detail) => find(`outgoing.${detail}`) ?? find(`checklist.${detail}`) ?? detail);
  return say(`act.problem.${problem}`, { details: words.join(problem === 'checklist-open' ? ', ' : ' ') });
}
