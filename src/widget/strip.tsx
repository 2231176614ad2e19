import { useEffect, useState } from 'preact/hooks';
import { HelpStrip } from './help-strip.tsx';
import { emergencyFirst, firstToTap } from './lines.ts';
import type { ChatSettings } from './protocol.ts';
import type { ChatState } from './session.ts';
import { pinnedLines } from './transcript.ts';

const MOST_OPENED = 2;

/**
 * The lines of the place until a reply brings its own; open from then on, with the two that come first. Opened by itself after the cover it is
 * short, so that the last reply can be read beneath (S43); by hand it opens whole.
 */
export function Strip(props: {
  readonly settings: ChatSettings;
  readonly state: ChatState;
  readonly opened: boolean;
}) {
  const { settings, state } = props;
  const said = pinnedLines(state.activities);
  const pinned = said.length > 0;
  const [folded, setFolded] = useState<boolean | undefined>(undefined);
  const open = folded === undefined ? pinned || props.opened : !folded;
  useEffect(() => setFolded(undefined), [pinned]);
  const all = pinned ? said : settings.lines;
  const [whole, setWhole] = useState(false);
  const compact = pinned && !whole;
  const short = !pinned && open && folded === undefined;
  const lines = compact ? firstToTap(all) : short ? emergencyFirst(all, MOST_OPENED) : all;
  const showAll = () => (pinned ? setWhole(true) : setFolded(false));
  return (
    <HelpStrip
      lines={lines}
      short={short}
      compact={compact}
      showAll={open && (compact || lines.length < all.length) ? showAll : undefined}
      pinned={pinned}
      open={open}
      toggle={() => (pinned && whole ? setWhole(false) : setFolded(open))}
      words={settings.words.help}
    />
  );
}
