/** Puts values into `{{name}}` places of a phrase. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
}
