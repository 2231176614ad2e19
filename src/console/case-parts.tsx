import type { JSX } from 'preact';
import type { CasePart, CasePartProps } from './case-part.ts';
import { Always } from './part-always.tsx';
import { Background } from './part-background.tsx';
import { ChecklistPart } from './part-checklist.tsx';
import { Did } from './part-did.tsx';
import { ExportPart } from './part-export.tsx';
import { FollowUp } from './part-follow-up.tsx';
import { Notes } from './part-notes.tsx';
import { ReadyWords } from './part-ready-words.tsx';
import { SendHelp } from './part-send-help.tsx';
import { Services } from './part-services.tsx';
import { Summary } from './part-summary.tsx';
import { say } from './words.ts';

/** What to do with a case, from top to bottom. A new part is one file and one line here. */
export const CASE_PARTS: readonly CasePart[] = [
  { name: 'summary', title: 'summary.title', needs: 'case:read', Part: Summary },
  { name: 'background', title: 'background.title', needs: 'case:read', folded: true, Part: Background },
  { name: 'checklist', title: 'checklist.title', needs: 'case:note', Part: ChecklistPart },
  {
    name: 'send-help',
    title: 'sendHelp.title',
    needs: 'address:ask',
    folded: true,
    Part: SendHelp,
  },
  { name: 'services', title: 'services.title', needs: 'case:reply', Part: Services },
  { name: 'ready-words', title: 'replies.title', needs: 'case:reply', Part: ReadyWords },
  { name: 'notes', title: 'notes.title', needs: 'case:note', Part: Notes },
  { name: 'follow-up', title: 'followUp.title', needs: 'case:note', Part: FollowUp },
  { name: 'did', title: 'event.title', needs: 'case:read', Part: Did },
  { name: 'export', title: 'export.title', needs: 'case:export', folded: true, Part: ExportPart },
  { name: 'always', title: 'todo.always', needs: 'case:read', Part: Always },
];

/** All parts that this person may use. */
export function CaseParts(props: CasePartProps): JSX.Element {
  const { me } = props;
  return (
    <div class="work">
      {CASE_PARTS.filter(({ needs }) => me.permissions.includes(needs)).map(
        ({ name, title, folded, Part }) => (
          <details key={name} class="part" open={folded !== true}>
            <summary>
              <h3>{say(title)}</h3>
            </summary>
            <Part {...props} />
          </details>
        ),
      )}
    </div>
  );
}
