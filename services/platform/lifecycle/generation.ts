// Which reading of the log a service's derived documents come from. A group's offsets say how far these documents
// are: its name is kept beside them, so that documents lost or dropped are made anew from the beginning of the log, and so
// are those that a new release derives and the one before did not.
import type { CollectionDefinition, DocumentStore } from '../document-store/document-store.ts';
import { newId } from '../ids.ts';
import type { AnyService, Consumer } from '../service.ts';

interface GenerationDocument {
  /** Name of the service. */
  readonly id: string;
  readonly generation: string;
  /** Names of all collections that were ever made from it; absent of releases that did not say. */
  readonly derived?: readonly string[];
}

const generations: CollectionDefinition<GenerationDocument> = {
  name: 'platform.generations',
  kept: 'derived',
  format: 1,
  indexes: {},
};

const fresh = (): string => newId('gen').slice(-6);

type Deriving = Pick<AnyService, 'name' | 'collections' | 'retired'>;

const derivedBy = ({ collections }: Deriving): readonly string[] =>
  collections.filter(({ kept }) => kept === 'derived').map(({ name }) => name);

/** What earlier releases derived: nobody would empty it any more when what it came from is removed. */
const dropRetired = async ({ retired = [] }: Deriving, store: DocumentStore): Promise<void> => {
  for (const name of retired)
    await (await store.collection({ name, kept: 'derived', format: 1, indexes: {} })).drop();
};

/**
 * Several processes of a service agree: the first one decides. What the service derives now and did not before is not
 * in documents that stand further on in the log: then everything is read once more.
 */
export const generationOf = async (service: Deriving, store: DocumentStore): Promise<string> => {
  const collection = await store.collection(generations);
  const derives = derivedBy(service);
  for (;;) {
    const found = await collection.get(service.name);
    const known = found?.document.derived ?? [];
    if (found && derives.every((name) => known.includes(name))) return found.document.generation;
    if (found) await dropRetired(service, store);
    const derived = [...new Set([...known, ...derives])].toSorted();
    const document = { id: service.name, generation: fresh(), derived };
    const result = await collection.put(document, { ifVersion: found?.version ?? 0 });
    if (result.kind === 'written') return document.generation;
  }
};

/** The group a service subscribes under; one that keeps its state in memory starts from the beginning anyway. */
export const groupOf = async (
  service: Deriving,
  mode: Consumer<unknown>['mode'],
  store: DocumentStore,
): Promise<string> =>
  mode === 'every' ? service.name : `${service.name}.${await generationOf(service, store)}`;

/**
 * Drops what a service derived and gives it a new generation: at its next start it reads the whole log. No process of
 * the service may run meanwhile.
 */
export const dropDerived = async (service: Deriving, store: DocumentStore): Promise<void> => {
  const generation = await store.collection(generations);
  const found = await generation.get(service.name);
  for (const definition of service.collections) {
    if (definition.kept === 'derived') await (await store.collection(definition)).drop();
  }
  const document = { id: service.name, generation: fresh(), derived: derivedBy(service) };
  await generation.put(document, { ifVersion: found?.version ?? 0 });
};
