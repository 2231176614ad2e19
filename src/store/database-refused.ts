/**
 * The database cannot be used, and an operator can put that right. `message` is fixed text that says what to do: no
 * address, name, password or row.
 */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}
