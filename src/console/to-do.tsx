import type { JSX } from 'preact';
import { say } from './words.ts';

/**
 * What a person does with a case, from the seed guidance: several agencies, and a suicide prevention plan however
 * robust the child appears. Nothing here is stored yet, and it says so.
 */
export function ToDo(): JSX.Element {
  return (
    <>
      <h2>{say('todo.title')}</h2>
      <p class="truth">{say('todo.readOnly')}</p>
      <h3>{say('todo.withOthers')}</h3>
      <p>{say('todo.evenIf')}</p>
      <dl>
        <dt>{say('todo.plan')}</dt>
        <dd>{say('todo.planAsk')}</dd>
        <dd>{say('todo.planWho')}</dd>
        <dd>{say('todo.planWhen')}</dd>
        <dt>{say('todo.police')}</dt>
        <dd>{say('todo.policeAsk')}</dd>
        <dt>{say('todo.school')}</dt>
        <dd>{say('todo.schoolAsk')}</dd>
        <dt>{say('todo.socialWork')}</dt>
        <dd>{say('todo.socialWorkAsk')}</dd>
        <dt>{say('todo.doctor')}</dt>
        <dd>{say('todo.doctorAsk')}</dd>
      </dl>
      <p class="quiet">{say('todo.record')}</p>
      <h3>{say('todo.always')}</h3>
      <p>{say('todo.calm')}</p>
      <p>{say('todo.picture')}</p>
      <p>{say('todo.rest')}</p>
    </>
  );
}
