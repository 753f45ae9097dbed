// How long it takes to find the organisations that look the same, in a thread of its own, and whether they are found.
import { findInWorker } from '../../../services/brokering/duplicates/find-in-worker.ts';
import { pairKey } from '../../../services/brokering/duplicates/organisation-names.ts';
import { type Measured, rounded } from '../measured.ts';
import { campusNames } from './campus-names.ts';

export const measureDuplicates = async (organisations: number): Promise<readonly Measured[]> => {
  const { names, twice } = campusNames(organisations);
  const ids = names.map((_, nth) => `org_${nth}`);
  const all = names.map((name, nth) => ({
    ...{ id: ids[nth] ?? '', kind: 'lab', names: [name], externalIds: [], country: 'FR' },
  }));
  const began = performance.now();
  const found = await findInWorker(all, new AbortController().signal);
  const seconds = (performance.now() - began) / 1_000;
  const keys = new Set(found.map(({ organisationIds }) => pairKey(...organisationIds)));
  const again = twice.filter(([a, b]) => keys.has(pairKey(ids[a] ?? '', ids[b] ?? '')));
  const of = `duplicates among ${organisations} organisations`;
  return [
    { what: `${of}: looked for`, value: rounded(seconds), unit: 's' },
    {
      what: `${of}: found, of those written twice`,
      value: rounded((again.length / twice.length) * 100),
      unit: '%',
    },
    { what: `${of}: found besides`, value: found.length - again.length, unit: '' },
  ];
};
