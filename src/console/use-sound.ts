import { useEffect, useRef } from 'preact/hooks';

/** One short, low tone when `count` rises, for whoever chose it; never a tune, never twice. */
export function useSound(on: boolean, count: number): void {
  const heard = useRef(count);
  useEffect(() => {
    const fresh = count > heard.current;
    heard.current = count;
    if (fresh && on) playTone();
  }, [on, count]);
}

const SECONDS = 0.18;

function playTone(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = 330;
  volume.gain.setValueAtTime(0.08, context.currentTime);
  volume.gain.linearRampToValueAtTime(0, context.currentTime + SECONDS);
  tone.connect(volume).connect(context.destination);
  tone.addEventListener('ended', () => void context.close());
  tone.start();
  tone.stop(context.currentTime + SECONDS);
}
