// The findings: derived, one a searching source, searched for again where they are lost.
import type { CollectionDefinition } from '../../platform/document-store/document-store.ts';
import type { Finding } from '../findings/finding.ts';

export const findings: CollectionDefinition<Finding> = {
  name: 'matchmaking.findings',
  kept: 'derived',
  format: 1,
  indexes: {
    ofOrganisation: { equals: ['owners'] },
    mentioning: { equals: ['others'] },
    bySemantics: { equals: [], order: { field: 'semantics', direction: 'ascending' } },
  },
};
