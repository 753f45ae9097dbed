import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checksumOf, encodeArtefact } from '../../../../services/expertise/semantics/artefact.ts';
import {
  createJoiner,
  pieceBytes,
  piecesOf,
} from '../../../../services/expertise/semantics/artefact-pieces.ts';
import { learnt, nothingLearnt } from './learnt.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';

const join = (pieces: readonly { base64: string }[], checksum: string) => {
  const joiner = createJoiner(pieces.length);
  for (const piece of pieces) joiner.add(piece);
  return runToEnd(joiner.done(checksum));
};

/** As from one piece. */
const decode = (bytes: Uint8Array) =>
  join([{ base64: Buffer.from(bytes).toString('base64') }], checksumOf(bytes));

describe('learned semantics as bytes', () => {
  it.each([
    ['nothing', nothingLearnt],
    ['some themes', learnt({ terms: 37 })],
    ['terms of many letters', learnt({ terms: 3, name: (n) => `=œdème-β${n}` })],
  ])('come back as they were: %s', (_, semantics) => {
    const decoded = decode(encodeArtefact(semantics));
    expect(decoded).toEqual({ ok: true, value: semantics });
  });

  it('are the same bytes for the same semantics, and carry their checksum', () => {
    const bytes = encodeArtefact(learnt({ terms: 37 }));
    expect(encodeArtefact(learnt({ terms: 37 }))).toEqual(bytes);
    expect(checksumOf(bytes)).toBe(createHash('sha256').update(bytes.subarray(0, -32)).digest('hex'));
  });

  it('are refused whatever byte is damaged, and wherever they are cut off', () => {
    const bytes = encodeArtefact(learnt({ terms: 5 }));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(decode(damaged).ok).toBe(false);
        expect(decode(bytes.subarray(0, at)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('are refused in the format before, saying so', () => {
    const bytes = encodeArtefact(nothingLearnt);
    new DataView(bytes.buffer).setUint32(4, 1, true);
    bytes.set(createHash('sha256').update(bytes.subarray(0, -32)).digest(), bytes.length - 32);
    expect(decode(bytes)).toMatchObject({ ok: false, fault: { code: 'unsupported' } });
  });
});

describe('the pieces of learned semantics', () => {
  const semantics = learnt({ terms: 12_000 });
  const bytes = encodeArtefact(semantics);
  const pieces = [...piecesOf(bytes, 4)];

  it('hold no more than 512 KB each, under ids of their own', () => {
    expect(pieces.length).toBe(Math.ceil(bytes.length / pieceBytes));
    expect(pieces.length).toBeGreaterThan(2);
    for (const { base64 } of pieces)
      expect(Buffer.from(base64, 'base64').length).toBeLessThanOrEqual(512 * 1024);
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length);
    expect(pieces.every(({ version, id }) => version === 4 && id.startsWith(checksumOf(bytes)))).toBe(true);
  });

  it('are put together again', () => {
    expect(join(pieces, checksumOf(bytes))).toEqual({ ok: true, value: semantics });
  });

  it('are refused where one is missing, damaged, or out of order, and where they are of something else', () => {
    const [first, second, ...rest] = pieces;
    if (!first || !second) throw new Error('too few pieces');
    const wrong = { ...second, base64: `AAAA${second.base64.slice(4)}` };
    expect(join(pieces.slice(0, -1), checksumOf(bytes)).ok).toBe(false);
    expect(wrong.base64).not.toBe(second.base64);
    expect(join([first, wrong, ...rest], checksumOf(bytes)).ok).toBe(false);
    expect(join([second, first, ...rest], checksumOf(bytes)).ok).toBe(false);
    expect(join(pieces, checksumOf(encodeArtefact(nothingLearnt))).ok).toBe(false);
    expect(join([], checksumOf(bytes)).ok).toBe(false);
  });
});
