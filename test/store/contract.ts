import { afterEach, beforeEach, describe } from '@jest/globals';
import { actsContract } from './contract/acts.ts';
import { alikeContract } from './contract/alike.ts';
import { auditContract } from './contract/audit.ts';
import { casesContract } from './contract/cases.ts';
import { careContract } from './contract/care.ts';
import { deliveriesContract } from './contract/deliveries.ts';
import { forgettingContract } from './contract/forgetting.ts';
import { modelContract } from './contract/model.ts';
import { moderatorsContract } from './contract/moderators.ts';
import { trustContract } from './contract/trust.ts';
import { peopleContract } from './contract/people.ts';
import { turnsContract } from './contract/turns.ts';
import type { Bench, OpenBench } from './engine.ts';

/** Every promise of src/store/store.ts, for any engine. */
export function storeContract(name: string, open: OpenBench): void {
  const parts = [
    actsContract,
    alikeContract,
    auditContract,
    careContract,
    casesContract,
    deliveriesContract,
    forgettingContract,
    moderatorsContract,
    peopleContract,
    trustContract,
    turnsContract,
  ];
  describe(`store contract: ${name}`, () => {
    let bench: Bench | undefined;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench?.remove());
    for (const part of parts) part(() => bench as Bench);
    modelContract(open);
  });
}
