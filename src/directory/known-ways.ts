import { shownContact } from './contact.ts';
import type { DirectoryData } from './facts.ts';

/** Every host name and number that some service is shown with: what may be given out in writing (S35). */
export function knownWays({ services }: Pick<DirectoryData, 'services'>): {
  readonly hosts: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
} {
  const shown = [...services.values()].map((facts) => shownContact(facts));
  const hosts = shown.flatMap(({ web }) => (web === undefined ? [] : [hostOf(web)]));
  const numbers = shown.flatMap(({ phone, alternative, text }) => [
    ...(phone === undefined ? [] : [phone.number, phone.tel]),
    ...(alternative === undefined ? [] : [alternative.number, alternative.tel]),
    ...(text === undefined ? [] : [text.number]),
  ]);
  return { hosts: new Set(hosts), numbers: new Set(numbers.map((number) => number.replaceAll(/\D/g, ''))) };
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
