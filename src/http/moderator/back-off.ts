import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Wrong passwords that cost nothing but the time to check them; people mistype. */
const FREE_TRIES_HERE = 5;
/** From everywhere together: high, so that a stranger cannot lock a moderator out by typing her login. */
const FREE_TRIES_ANYWHERE = 30;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 900;
const FORGET_SECONDS = 3600;

/** After a handful of wrong passwords each further try has to wait, twice as long every time. In memory only. */
export interface BackOff {
  /** Call before a password is checked. Resolves to 0, or to the seconds still to wait. */
  begin(login: string, network: string): Promise<number>;
  /** The password was right: everything counted for this login is forgotten. */
  succeed(login: string, network: string): Promise<void>;
}

export function createBackOff(): BackOff {
  const here = createCounter(FREE_TRIES_HERE);
  const anywhere = createCounter(FREE_TRIES_ANYWHERE);
  return {
    begin: async (login, network) =>
      Math.max(await here.begin(`${network} ${cut(login)}`), await anywhere.begin(cut(login))),
    succeed: async (login, network) => {
      await here.forget(`${network} ${cut(login)}`);
      await anywhere.forget(cut(login));
    },
  };
}

/** A try is counted before it is made, so that many tries at once do not all slip through. */
function createCounter(freeTries: number) {
  const tries = new RateLimiterMemory({ keyPrefix: 'tries', points: freeTries, duration: FORGET_SECONDS });
  const turns = new RateLimiterMemory({ keyPrefix: 'turns', points: 1, duration: FIRST_WAIT_SECONDS });

  async function begin(key: string): Promise<number> {
    const { consumedPoints: count } = await tries.penalty(key);
    if (count <= freeTries) return 0;
    const customDuration = Math.min(FIRST_WAIT_SECONDS * 2 ** (count - freeTries - 1), LONGEST_WAIT_SECONDS);
    try {
      await turns.consume(key, 1, { customDuration });
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      await tries.reward(key);
      return Math.ceil(refused.msBeforeNext / 1000);
    }
  }

  async function forget(key: string): Promise<void> {
    await Promise.all([tries.delete(key), turns.delete(key)]);
  }

  return { begin, forget };
}

function cut(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase().slice(0, 64);
}
