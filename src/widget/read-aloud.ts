import { plainText } from './markup.ts';

/** A voice that speaks on this device; others would send the words to a third party. */
function localVoice(locale: string): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter((voice) => voice.localService);
  return voices.find((voice) => voice.lang.startsWith(locale)) ?? voices[0];
}

/** Calls back when it is known whether this device can read aloud by itself. */
export function whenReadable(locale: string, known: () => void): void {
  if (!('speechSynthesis' in window)) return;
  if (localVoice(locale) !== undefined) return known();
  speechSynthesis.addEventListener('voiceschanged', () => {
    if (localVoice(locale) !== undefined) known();
  });
}

export function readAloud(text: string, locale: string): void {
  const voice = localVoice(locale);
  if (voice === undefined) return;
  const speech = new SpeechSynthesisUtterance(plainText(text));
  speech.voice = voice;
  speech.lang = voice.lang;
  speechSynthesis.speak(speech);
}

export function beQuiet(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}
