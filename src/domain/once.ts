/**
 * The same work for the same thing, done once: lists and parts of frames come again thousands of times. For our own
 * data only, since it keeps what it was asked.
 */
export function once<Key, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const done = new Map<Key, Result>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    const result = work(key);
    done.set(key, result);
    return result;
  };
}
