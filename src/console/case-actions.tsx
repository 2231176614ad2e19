import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type {
  Care,
  HoldReason,
  LiveCaseView,
  Me,
  MuteReason,
  PersonView,
} from '../http/moderator/protocol.ts';
import { api } from './api.ts';
import { ActionForm, type ActionFormProps } from './action-form.tsx';
import { useAct, type Act } from './use-act.ts';
import type { CaseWork } from './use-case.ts';
import { find, say } from './words.ts';

export interface CaseActionsProps {
  readonly work: CaseWork;
  readonly live: LiveCaseView;
  readonly me: Me;
  readonly onLost: () => void;
}

type Doing = 'close' | 'hold' | 'lift-hold' | 'lower-care' | 'mute' | 'reassign' | 'release' | 'unmute';

/** Taking a case, and the acts that change who has it or how it stands; each says first what it will do. */
export function CaseActions({ work, live, me, onLost }: CaseActionsProps): JSX.Element | null {
  const act = useAct(work);
  const [doing, setDoing] = useState<Doing>();
  useEffect(() => setDoing(undefined), [work.id, live.case.state]);
  const claim = async () => {
    if ((await act.run('claim', {})) === 'taken') onLost();
  };
  const does = doingsOf(live, me);
  const mayClaim = live.case.state === 'open' && me.permissions.includes('case:claim');
  const toggle = (one: Doing) => setDoing(doing === one ? undefined : one);
  return (
    <>
      <div class="actions">
        {mayClaim && (
          <button
            type="button"
            class="main"
            id="claim"
            aria-disabled={act.busy}
            title={say('case.claimHow', { name: me.workingName })}
            onClick={() => void claim()}
          >
            {say('case.claim')}
          </button>
        )}
        {does.map((one) => (
          <button type="button" key={one} aria-expanded={doing === one} onClick={() => toggle(one)}>
            {say(LABELS[one])}
          </button>
        ))}
      </div>
      {mayClaim && <p class="facts">{say('case.claimHow', { name: me.workingName })}</p>}
      {doing !== undefined && (
        <Form doing={doing} live={live} act={act} onClose={() => setDoing(undefined)} />
      )}
      <p class="problem" role="alert">
        {act.problem}
      </p>
    </>
  );
}

const LABELS = {
  close: 'case.close',
  hold: 'case.keep',
  'lift-hold': 'case.keepNoMore',
  'lower-care': 'case.lowerCare',
  mute: 'case.mute',
  reassign: 'case.reassign',
  release: 'case.release',
  unmute: 'case.unmute',
} as const;

/** What this person may do with this case as it stands; the server decides again. */
function doingsOf(live: LiveCaseView, me: Me): readonly Doing[] {
  const gone = live.case.deletedAtMs !== undefined;
  return [
    ...(live.case.state === 'closed' ? [] : openDoings(live.case, me)),
    ...(gone ? [] : always(live, me)),
  ];
}

/** A supervisor's, whether it is open or closed. */
function always({ kept, muted }: LiveCaseView, { permissions }: Me): readonly Doing[] {
  return [
    ...(permissions.includes('case:hold') ? ([kept === undefined ? 'hold' : 'lift-hold'] as const) : []),
    ...(permissions.includes('case:mute') ? ([muted === undefined ? 'mute' : 'unmute'] as const) : []),
  ];
}

function openDoings({ state, mine, care, deletedAtMs }: LiveCaseView['case'], me: Me): readonly Doing[] {
  const over = mine || me.role === 'supervisor';
  const gone = deletedAtMs !== undefined;
  return [
    ...(over && state === 'claimed' && !gone ? (['release'] as const) : []),
    ...(me.permissions.includes('case:reassign') && !gone ? (['reassign'] as const) : []),
    ...(over && care !== 'none' && !gone ? (['lower-care'] as const) : []),
    ...(over ? (['close'] as const) : []),
  ];
}

interface FormProps {
  readonly doing: Doing;
  readonly live: LiveCaseView;
  readonly act: Act;
  readonly onClose: () => void;
}

function Form({ doing, live, act, onClose }: FormProps): JSX.Element {
  const run = async (name: Doing, body: object) => {
    if ((await act.run(name, body)) === 'done') onClose();
  };
  const shared = { busy: act.busy, onCancel: onClose };
  if (doing === 'reassign') return <Reassign {...shared} onDo={(to) => void run('reassign', { to })} />;
  const { how, button, asks } = wordsOf(doing, live.case.care);
  return (
    <ActionForm
      {...shared}
      how={how}
      button={button}
      asks={asks}
      onDo={(chosen) =>
        void run(doing, doing === 'hold' ? { ...chosen, days: Number(chosen['days']) } : chosen)
      }
    />
  );
}

/** What each act will do, and what it asks. */
function wordsOf(
  doing: Exclude<Doing, 'reassign'>,
  care: Care,
): Pick<ActionFormProps, 'asks' | 'button' | 'how'> {
  switch (doing) {
    case 'release':
      return { how: say('case.releaseHow'), button: say('case.releaseDo'), asks: [] };
    case 'close':
      return {
        how: say('case.closeHow'),
        button: say('case.closeDo'),
        asks: [{ name: 'outcome', label: say('case.outcome'), options: options('outcome', OUTCOMES) }],
      };
    case 'hold':
      return {
        how: say('case.keepHow'),
        button: say('case.keepDo'),
        asks: [
          { name: 'reason', label: say('case.why'), options: options('keep', KEEP_REASONS) },
          { name: 'days', label: say('case.keepDays'), options: KEEP_DAYS },
        ],
      };
    case 'lift-hold':
      return { how: say('case.keepNoMoreHow'), button: say('case.keepNoMoreDo'), asks: [] };
    case 'mute':
      return {
        how: say('case.muteHow'),
        button: say('case.muteDo'),
        asks: [{ name: 'reason', label: say('case.why'), options: options('muting', MUTE_REASONS) }],
      };
    case 'unmute':
      return { how: say('case.unmuteHow'), button: say('case.unmuteDo'), asks: [] };
    case 'lower-care':
      return {
        how: say('case.lowerCareHow'),
        button: say('case.lowerCareDo'),
        asks: [
          { name: 'to', label: say('case.lowerTo'), options: options('care', lowerThan(care)) },
          { name: 'reason', label: say('case.why'), options: options('lowering', REASONS) },
        ],
      };
    default:
      return doing satisfies never;
  }
}

interface ReassignProps {
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onDo: (to: string) => void;
}

function Reassign({ busy, onCancel, onDo }: ReassignProps): JSX.Element {
  const [people, setPeople] = useState<readonly PersonView[]>([]);
  useEffect(() => {
    void api.people().then((answer) => setPeople(answer.ok ? answer.value : []));
  }, []);
  const who = people.map(({ id, workingName }) => ({ value: id, label: workingName }));
  return (
    <ActionForm
      busy={busy}
      onCancel={onCancel}
      how={say('case.reassignHow')}
      button={say('case.reassignDo')}
      asks={[{ name: 'to', label: say('case.lowerTo'), options: who }]}
      onDo={({ to = '' }) => onDo(to)}
    />
  );
}

const OUTCOMES = [
  'safe-with-adult',
  'advice-given',
  'services-told',
  'police-told',
  'school-told',
  'went-quiet',
  'asked-to-stop',
  'deleted-by-reporter',
  'testing-us',
  'abusive-to-staff',
] as const;
const REASONS = ['danger-is-over', 'safe-with-adult', 'agency-has-taken-over', 'signal-was-wrong'] as const;
const KEEP_REASONS = ['child-at-risk', 'police', 'court'] as const satisfies readonly HoldReason[];
const KEEP_DAYS = ['30', '90', '180', '365'].map((value) => ({ value, label: value }));
const MUTE_REASONS = ['abusive', 'testing', 'flooding'] as const satisfies readonly MuteReason[];
const CARES = ['none', 'check-in', 'crisis', 'emergency'] as const satisfies readonly Care[];

function lowerThan(care: Care): readonly Care[] {
  return CARES.slice(0, CARES.indexOf(care));
}

function options(group: 'care' | 'keep' | 'lowering' | 'muting' | 'outcome', values: readonly string[]) {
  return values.map((value) => ({ value, label: find(`${group}.${value}`) ?? value }));
}
