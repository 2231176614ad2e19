import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportBody, ExportReason } from '../http/moderator/protocol.ts';
import { Choose } from './action-form.tsx';
import { api } from './api.ts';
import type { CasePartProps } from './case-part.ts';
import { say } from './words.ts';

const REASONS: readonly ExportReason[] = [
  'reporter-asked',
  'police',
  'social-work',
  'doctor',
  'school',
  'court',
  'supervision',
];

/** The case as a file, with the line that says who took it out and why. Names and handles are masked (S39). */
export function ExportPart({ work, me }: CasePartProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const take = async (form: FormData) => {
    const answer = await api.exportCase(work.id, bodyOf(form));
    setProblem(answer === undefined ? say('act.failed') : '');
    if (answer !== undefined) save(answer, form.get('format') === 'pdf' ? 'case.pdf' : 'case.json');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void take(new FormData(event.currentTarget));
      }}
    >
      <p class="quiet">{say('export.how')}</p>
      <Choose
        name="reason"
        label={say('case.why')}
        options={REASONS.map((value) => ({ value, label: say(`export.reason.${value}`) }))}
      />
      <Choose
        name="format"
        label={say('export.format')}
        options={[
          { value: 'pdf', label: 'PDF' },
          { value: 'json', label: 'JSON' },
        ]}
      />
      <label class="show">
        <input type="checkbox" name="notes" />
        {say('export.notes')}
      </label>
      {me.role === 'supervisor' && (
        <label class="show">
          <input type="checkbox" name="unmasked" />
          {say('export.unmasked')}
        </label>
      )}
      <button type="submit">{say('export.take')}</button>
      <p class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}

function bodyOf(form: FormData): ExportBody {
  return {
    reason: REASONS.find((known) => known === form.get('reason')) ?? 'supervision',
    format: form.get('format') === 'pdf' ? 'pdf' : 'json',
    ...(form.has('notes') ? { notes: true } : {}),
    ...(form.has('unmasked') ? { unmasked: true } : {}),
  };
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
