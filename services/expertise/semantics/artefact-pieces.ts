// The learned semantics as documents: in pieces, each under an id that says what it is a piece of.
import { createHash } from 'node:crypto';
import { fault, refused } from '../../platform/faults/fault.ts';
import type { Outcome } from '../../platform/faults/fault.ts';
import { checksumOf, decodeChecked, digestBytes } from './artefact.ts';
import type { Semantics } from './semantics.ts';

/** Bytes of the artefact in one piece; a third more as text. */
export const pieceBytes = 512 * 1024;

export interface ArtefactPiece {
  /** `<checksum of the whole>.<number from 0>`: the same bytes are the same documents, whoever writes them. */
  readonly id: string;
  /** Version it was to be announced as. */
  readonly version: number;
  readonly base64: string;
}

const idOf = (checksum: string, piece: number): string => `${checksum}.${String(piece).padStart(4, '0')}`;

/** Made one at a time: encoding all of them takes longer than a turn. */
export const piecesOf = function* (bytes: Uint8Array, version: number): Generator<ArtefactPiece> {
  const checksum = checksumOf(bytes);
  for (let from = 0, piece = 0; from < bytes.length; from += pieceBytes, piece += 1) {
    const part = bytes.subarray(from, from + pieceBytes);
    yield {
      id: idOf(checksum, piece),
      version,
      base64: Buffer.from(part.buffer, part.byteOffset, part.length).toString('base64'),
    };
  }
};

/** Puts pieces together again, checking them as they come. */
export const createJoiner = () => {
  const parts: Buffer[] = [];
  const hash = createHash('sha256');
  /** The last bytes are the checksum itself: they are kept out of it. */
  let held = Buffer.alloc(0);
  return {
    add: ({ base64 }: Pick<ArtefactPiece, 'base64'>): void => {
      const part = Buffer.from(base64, 'base64');
      parts.push(part);
      const all = Buffer.concat([held, part]);
      const end = Math.max(0, all.length - digestBytes);
      hash.update(all.subarray(0, end));
      held = Buffer.from(all.subarray(end));
    },
    /** `checksum`: what the whole must have. */
    done: (checksum: string): Outcome<Semantics> => {
      const found = hash.digest('hex');
      if (found !== checksum || held.toString('hex') !== checksum)
        return refused(
          fault('internal', { subject: 'semantics', detail: `pieces of ${checksum} are missing or damaged` }),
        );
      const whole = Buffer.concat(parts);
      return decodeChecked(new Uint8Array(whole.buffer, whole.byteOffset, whole.length));
    },
  };
};

export const joinPieces = (
  pieces: Iterable<Pick<ArtefactPiece, 'base64'>>,
  checksum: string,
): Outcome<Semantics> => {
  const joiner = createJoiner();
  for (const piece of pieces) joiner.add(piece);
  return joiner.done(checksum);
};
