/** What three taps on Shift are worth; GOV.UK's "Exit this page" counts them in the same way. */
export type ShiftEvent = 'expired' | 'left' | 'one-more' | 'two-more';

const EXPIRES_MS = 5_000;

/**
 * Hears Shift pressed three times within five seconds of each other. Shift held for a capital letter does not
 * count, and any other key starts the count again. Returns the way to stop.
 */
export function hearShiftThrice(target: EventTarget, heard: (event: ShiftEvent) => void): () => void {
  const count = new ShiftCount(heard);
  const down = (event: Event) => count.down((event as KeyboardEvent).key);
  const up = (event: Event) => count.up((event as KeyboardEvent).key);
  target.addEventListener('keydown', down, { capture: true });
  target.addEventListener('keyup', up, { capture: true });
  return () => {
    target.removeEventListener('keydown', down, { capture: true });
    target.removeEventListener('keyup', up, { capture: true });
    count.stop();
  };
}

class ShiftCount {
  readonly #heard: (event: ShiftEvent) => void;
  #presses = 0;
  #alone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(heard: (event: ShiftEvent) => void) {
    this.#heard = heard;
  }

  down(key: string): void {
    this.#alone = key === 'Shift';
    if (!this.#alone) this.stop();
  }

  up(key: string): void {
    if (key !== 'Shift' || !this.#alone) return;
    this.#alone = false;
    this.#press();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#presses = 0;
  }

  #press(): void {
    clearTimeout(this.#timer);
    this.#presses += 1;
    if (this.#presses === 3) {
      this.#heard('left');
      return this.stop();
    }
    this.#heard(this.#presses === 1 ? 'two-more' : 'one-more');
    this.#timer = setTimeout(() => this.#expire(), EXPIRES_MS);
  }

  #expire(): void {
    this.#presses = 0;
    this.#heard('expired');
  }
}
