// The edge over the calls of the vocabulary, as services in one process call each other.
import { pino } from 'pino';
import { VocabularyServiceDefinition } from '../../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { createInProcessRpc } from '../../../services/platform/rpc/in-process-rpc.ts';
import { aVocabularyService } from '../expertise/vocabulary/vocabulary-service.ts';
import { startMesh } from './fake-mesh.ts';

export const startVocabularyMesh = async () => {
  let service = aVocabularyService();
  const rpc = createInProcessRpc({ log: pino({ level: 'silent' }) });
  type Api = Record<string, (...of: unknown[]) => unknown>;
  const implementation = Object.fromEntries(
    Object.keys(VocabularyServiceDefinition.methods).map((method) => [
      method,
      (...of: unknown[]) => (service.api as unknown as Api)[method]?.(...of),
    ]),
  );
  await rpc.serve([{ definition: VocabularyServiceDefinition, implementation }]);
  const mesh = await startMesh({}, Promise.resolve(), {
    'passerelle.expertise.v1.VocabularyService': rpc.client(VocabularyServiceDefinition),
  });
  return {
    mesh,
    service,
    /** Puts a vocabulary that nothing was brought into behind the edge. */
    renew: () => {
      service = aVocabularyService();
      return service;
    },
  };
};

export type VocabularyMesh = Awaited<ReturnType<typeof startVocabularyMesh>>;
