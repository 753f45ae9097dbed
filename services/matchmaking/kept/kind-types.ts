// The table of kinds and types, as animators edited it.
import type {
  Collection,
  CollectionDefinition,
  Document,
  Stored,
} from '../../platform/document-store/document-store.ts';
import { type KindTypeTable, usualTable } from '../scoring/kind-type-table.ts';

export interface KeptKindTypes extends Document {
  readonly table: KindTypeTable;
}

export const kindTypesId = 'campus';

export const kindTypes: CollectionDefinition<KeptKindTypes> = {
  name: 'matchmaking.kind-types',
  kept: 'owned',
  format: 1,
  indexes: {},
};

/** Version 0: as it comes. */
export const currentKindTypes = async (
  collection: Collection<KeptKindTypes>,
): Promise<Stored<KeptKindTypes>> =>
  (await collection.get(kindTypesId)) ?? { document: { id: kindTypesId, table: usualTable }, version: 0 };
