import { useEffect, useState } from 'preact/hooks';
import type { ChatSettings } from './protocol.ts';
import { beQuiet, readAloud, whenReadable } from './read-aloud.ts';
import type { ChatState } from './session.ts';
import { isOwn } from './transcript.ts';

/** Reads new replies aloud once it was asked for, with a voice of this device. */
export function useReading({ locale }: ChatSettings, { activities }: ChatState) {
  const [readable, setReadable] = useState(false);
  const [on, setOn] = useState(false);
  const [read, setRead] = useState(0);
  useEffect(() => whenReadable(locale, () => setReadable(true)), []);
  useEffect(() => {
    if (!on) return;
    for (const activity of activities.slice(read)) {
      if (!isOwn(activity)) readAloud(activity.text ?? '', locale);
    }
    setRead(activities.length);
  }, [on, activities]);
  const toggle = () => {
    beQuiet();
    setRead(Math.max(0, activities.length - 1));
    setOn(!on);
  };
  return { readable, on, toggle };
}
