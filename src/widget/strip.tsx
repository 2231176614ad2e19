import { useEffect, useState } from 'preact/hooks';
import { HelpStrip } from './help-strip.tsx';
import type { ChatSettings } from './protocol.ts';
import type { ChatState } from './session.ts';
import { pinnedLines } from './transcript.ts';

/** The lines of the place until a reply brings its own; open from then on. */
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
  return (
    <HelpStrip
      lines={pinned ? said : settings.lines}
      pinned={pinned}
      open={open}
      toggle={() => setFolded(open)}
      words={settings.words.help}
    />
  );
}
