/** Work that is put off until somebody asks for its result, and then done once. */
export function lazily<Result>(work: () => Result): () => Result {
  let done: { readonly result: Result } | undefined;
  return () => (done ??= { result: work() }).result;
}

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
