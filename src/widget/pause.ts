const LONGEST_MS = 10_000;

/** Waiting between tries, ever longer, which anyone may end early. */
export class Pause {
  readonly #enders = new Set<() => void>();

  /** Half a second after the first try, doubled after each further one, at most ten seconds. */
  wait(attempt: number): Promise<void> {
    return this.waitMs(Math.min(LONGEST_MS, 250 * 2 ** Math.min(attempt, 8)));
  }

  waitMs(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#enders.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#enders.add(end);
    });
  }

  end(): void {
    this.#enders.forEach((end) => end());
  }
}
