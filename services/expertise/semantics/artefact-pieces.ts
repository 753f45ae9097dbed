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

/** Puts pieces together again, looking at each as it comes. */
export interface Joiner {
  add(piece: Pick<ArtefactPiece, 'base64'>): void;
  /** `checksum`: what the whole must have. Yields now and then, so that its caller can let others in. */
  done(checksum: string): Generator<undefined, Outcome<Semantics>>;
}

export const createJoiner = (pieces: number): Joiner => {
  const whole = Buffer.alloc(pieces * pieceBytes);
  const hash = createHash('sha256');
  let length = 0;
  let hashed = 0;
  const hashUpTo = (end: number): void => {
    if (end <= hashed) return;
    hash.update(whole.subarray(hashed, end));
    hashed = end;
  };
  return {
    add: ({ base64 }) => {
      length += whole.write(base64, length, 'base64');
      // The last bytes are the checksum itself: they are kept out of it.
      hashUpTo(length - digestBytes);
    },
    done: function* (checksum) {
      const bytes = new Uint8Array(whole.buffer, whole.byteOffset, length);
      if (hash.digest('hex') !== checksum || checksumOf(bytes) !== checksum)
        return refused(
          fault('internal', { subject: 'semantics', detail: `pieces of ${checksum} are missing or damaged` }),
        );
      return yield* decodeChecked(bytes);
    },
  };
};
