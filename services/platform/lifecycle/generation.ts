// Which reading of the log a service's derived documents come from. A group's offsets say how far these documents
// are: its name is kept beside them, so that documents lost or dropped are made anew from the beginning of the log.
import type { CollectionDefinition, DocumentStore } from '../document-store/document-store.ts';
import { newId } from '../ids.ts';
import type { AnyService, Consumer } from '../service.ts';

interface GenerationDocument {
  /** Name of the service. */
  readonly id: string;
  readonly generation: string;
}

const generations: CollectionDefinition<GenerationDocument> = {
  name: 'platform.generations',
  kept: 'derived',
  format: 1,
  indexes: {},
};

const fresh = (): string => newId('gen').slice(-6);

/** Several processes of a service agree: the first one decides. */
export const generationOf = async (service: string, store: DocumentStore): Promise<string> => {
  const collection = await store.collection(generations);
  for (;;) {
    const found = await collection.get(service);
    if (found) return found.document.generation;
    const document = { id: service, generation: fresh() };
    const result = await collection.put(document, { ifVersion: 0 });
    if (result.kind === 'written') return document.generation;
  }
};

/** The group a service subscribes under; one that keeps its state in memory starts from the beginning anyway. */
export const groupOf = async (
  service: Pick<AnyService, 'name'>,
  mode: Consumer<unknown>['mode'],
  store: DocumentStore,
): Promise<string> =>
  mode === 'every' ? service.name : `${service.name}.${await generationOf(service.name, store)}`;

/**
 * Drops what a service derived and gives it a new generation: at its next start it reads the whole log. No process of
 * the service may run meanwhile.
 */
export const dropDerived = async (
  service: Pick<AnyService, 'name' | 'collections'>,
  store: DocumentStore,
): Promise<void> => {
  const generation = await store.collection(generations);
  const found = await generation.get(service.name);
  for (const definition of service.collections) {
    if (definition.kept === 'derived') await (await store.collection(definition)).drop();
  }
  await generation.put({ id: service.name, generation: fresh() }, { ifVersion: found?.version ?? 0 });
};
