import type { JSX } from 'preact';
import { Transcript } from './transcript.tsx';
import { useCase } from './use-case.ts';
import { say } from './words.ts';

export interface OpenCaseProps {
  readonly id: string;
  readonly nowMs: number;
  readonly onSignedOut: () => void;
}

/** The middle of the desk once a case is chosen. */
export function OpenCase({ id, nowMs, onSignedOut }: OpenCaseProps): JSX.Element {
  const state = useCase(id, onSignedOut);
  if (state === 'opening') return <p class="quiet">{say('case.opening')}</p>;
  if (state === 'gone') return <p class="quiet">{say('case.gone')}</p>;
  return <Transcript summary={state.case} messages={state.messages} nowMs={nowMs} />;
}
