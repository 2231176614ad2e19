import type { AgeBand, Need } from '../domain/topic.ts';
import type { ServiceFacts } from './facts.ts';

/**
 * The ages a band may stand for. Ten is the youngest Cuan is made for; someone who did not say is taken for
 * a young person, so nothing that begins above 13 is offered.
 */
const AGES: Readonly<Record<AgeBand | 'unknown', { readonly from: number; readonly to: number }>> = {
  'under-13': { from: 10, to: 12 },
  '13-15': { from: 13, to: 15 },
  '16-17': { from: 16, to: 17 },
  '18-plus': { from: 18, to: 18 },
  unknown: { from: 13, to: 13 },
};

/**
 * Whether a service is for this age. Adults-only services never reach anyone who has not said they are 18
 * or over; a line that ends before 18 is not offered to an adult. `adult` is asked for by someone who looks
 * for an adult's help, so a young reporter may see it too.
 */
export function fitsAge(facts: ServiceFacts, need: Need, band: AgeBand | undefined): boolean {
  if (facts.audience === 'adult-18-plus') return band === '18-plus';
  if (need === 'adult') return true;
  const ages = AGES[band ?? 'unknown'];
  return (facts.ageMin ?? 0) <= ages.from && (facts.ageMax ?? Infinity) >= ages.to;
}

/** Lower comes first: a child's own helpline for the youngest, the lines that end at 18 last for adults. */
export function ageRank(facts: ServiceFacts, band: AgeBand | undefined): number {
  if (band === 'under-13') return facts.kinds.includes('child-helpline') ? 0 : 1;
  if (band === '18-plus') return facts.ageMax !== null && facts.ageMax <= 18 ? 1 : 0;
  return 0;
}
