import { catalogue } from '../../dialogs/index.ts';
import type { Dialog, Facts } from '../../src/conversation/kit.ts';
import { pageOfEntry } from '../../src/conversation/dialog-run.ts';
import { newSession } from '../../src/conversation/session.ts';
import { id } from '../../src/domain/ids.ts';
import type { Locale, Place } from '../../src/domain/ids.ts';
import type { ChannelName } from '../../src/domain/channel-name.ts';
import type { Session, StackEntry } from '../../src/domain/session.ts';

/** One state of one dialog, as it would be stored. */
export interface DialogState {
  readonly name: string;
  readonly dialog: Dialog;
  readonly entry: StackEntry;
}

export const FACTS: Facts = {
  channel: 'web',
  place: id.place('GB-NIR'),
  placeConfirmed: false,
  care: 'none',
  topics: [],
  onDuty: true,
  unstaffed: false,
  personWanted: false,
  params: {},
};

/** Every state of every dialog in which a conversation can rest; a page that ends its dialog is left in the same step. */
export function everyState(): readonly DialogState[] {
  const all = [...catalogue.dialogs.values()].flatMap((dialog) =>
    Object.keys(dialog.machine.states).map((state) => ({
      name: `${dialog.name}/${state}`,
      dialog,
      entry: { dialog: dialog.name, version: dialog.version, snapshot: snapshotAt(dialog, state) },
    })),
  );
  return all.filter(({ dialog, entry }) => !pageOfEntry(dialog, entry, FACTS).ends);
}

function snapshotAt(dialog: Dialog, state: string): unknown {
  const snapshot = dialog.machine.resolveState({ value: state, context: { facts: FACTS } });
  const { context: _facts, ...stored } = dialog.machine.getPersistedSnapshot(snapshot) as {
    context?: unknown;
  };
  return stored;
}

/** A session that stands in that state, with its question asked. */
export function sessionIn(
  state: DialogState,
  where: { channel?: ChannelName; locale?: Locale; place?: Place; placeConfirmed?: boolean } = {},
): Session {
  const {
    channel = 'web',
    locale = id.locale('en'),
    place = id.place('GB-NIR'),
    placeConfirmed = false,
  } = where;
  const page = pageOfEntry(state.dialog, state.entry, FACTS);
  return {
    ...newSession({ channel, locale, place }),
    placeConfirmed,
    stack: [state.entry],
    replies: 1,
    ...(page.asks === undefined ? {} : { asked: { ...page.asks, times: 1 } }),
  };
}
