import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api } from './api.ts';
import { Dialog } from './dialog.tsx';
import { useLoaded } from './use-loaded.ts';
import { say } from './words.ts';

export interface RestProps {
  /** How many cases this person has. */
  readonly holds: number;
  /** Asked again whenever another case is open. */
  readonly place: string;
}

/** Offers a pause after much that is hard to read. Nobody else sees the number, and nothing is locked. */
export function Rest({ holds, place }: RestProps): JSX.Element | null {
  const reading = useLoaded(() => api.heavyReading(), place);
  const [answeredAt, setAnsweredAt] = useState(0);
  const [resting, setResting] = useState(false);
  if (resting) return <Pause holds={holds} onBack={() => setResting(false)} />;
  const { cases = 0, pauseEvery = 1 } = reading ?? {};
  const step = Math.floor(cases / pauseEvery);
  if (step <= answeredAt) return null;
  const answer = (rest: boolean) => {
    setAnsweredAt(step);
    setResting(rest);
  };
  return (
    <section class="rest" role="status">
      <p>{say('rest.offer', { count: cases })}</p>
      <button type="button" onClick={() => answer(true)}>
        {say('rest.take')}
      </button>
      <button type="button" onClick={() => answer(false)}>
        {say('rest.later')}
      </button>
    </section>
  );
}

function Pause({ holds, onBack }: { readonly holds: number; readonly onBack: () => void }): JSX.Element {
  return (
    <Dialog title={say('rest.title')} button={say('rest.back')} full onClose={onBack}>
      <p>{say('rest.text')}</p>
      {holds > 0 && <p>{say('rest.holds', { count: holds })}</p>}
    </Dialog>
  );
}
