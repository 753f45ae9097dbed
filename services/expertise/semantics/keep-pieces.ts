// Keeps what was learned in the document store, and throws away what nobody needs any more.
import type { Collection, CollectionDefinition } from '../../platform/document-store/document-store.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { ArtefactPiece } from './artefact-pieces.ts';

/** Learned anew where it is dropped. */
export const semanticsPieces: CollectionDefinition<ArtefactPiece> = {
  name: 'expertise.semantics',
  kept: 'derived',
  format: 1,
  indexes: {},
};

/** Documents read at a time when old ones are looked for: they are large. */
const together = 2;

/** One that stands already is the same: ids are checksums. One that was thrown away is put again. */
const keepPiece = async (collection: Collection<ArtefactPiece>, piece: ArtefactPiece): Promise<void> => {
  const put = await collection.put(piece, { ifVersion: 0 });
  if (put.kind === 'written') return;
  if (put.kind === 'conflict' && (await collection.get(piece.id))) return;
  const again = put.kind === 'conflict' && (await collection.put(piece, { ifVersion: put.current }));
  if (!again || again.kind !== 'written')
    throw new FaultError(
      fault('unavailable', { subject: 'semantics', detail: `a piece was not kept: ${put.kind}` }),
    );
};

/** The ids, in order. Durable once it resolves; one piece at a time, so that the event loop gets its turns. */
export const keepPieces = async (
  collection: Collection<ArtefactPiece>,
  pieces: Iterable<ArtefactPiece>,
  takeTurn: () => Promise<void>,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const piece of pieces) {
    await keepPiece(collection, piece);
    ids.push(piece.id);
    await takeTurn();
  }
  return ids;
};

/**
 * Throws away the pieces of versions before the last one: that is kept for replicas that are still reading it. Pieces
 * of later versions stay, whoever wrote them; of this version, all but those announced go.
 */
export const tidyPieces = async (
  collection: Collection<ArtefactPiece>,
  announced: { readonly version: number; readonly pieces: readonly string[] },
): Promise<void> => {
  const isOld = ({ id, version }: ArtefactPiece): boolean =>
    version < announced.version - 1 || (version === announced.version && !announced.pieces.includes(id));
  for (let after: string | undefined; ;) {
    const page = await collection.all({ limit: together, ...(after === undefined ? {} : { after }) });
    for (const { document, version } of page.items)
      if (isOld(document)) await collection.delete(document.id, { ifVersion: version });
    if (page.next === undefined) return;
    after = page.next;
  }
};
