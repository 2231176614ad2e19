/** Work of one number is done in the order in which it came in; other numbers do not wait for it. */
export function createInOrder(): <T>(number: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (number, work) => {
    const before = last.get(number);
    const mine = before === undefined ? work() : before.then(work, work);
    last.set(number, mine);
    try {
      return await mine;
    } finally {
      if (last.get(number) === mine) last.delete(number);
    }
  };
}
