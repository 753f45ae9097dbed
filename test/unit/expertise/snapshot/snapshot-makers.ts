// Makers for the tests of snapshots: sections of every type, a folder of one's own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Section } from '../../../../services/expertise/snapshot/section.ts';
import type { Content } from '../../../../services/expertise/snapshot/write-snapshot.ts';

export const aTurn = (): Promise<void> => Promise.resolve();

export const versions = { analysis: '1', vocabulary: 'b5a1' };

export const someSections = (): readonly Section[] => [
  { name: 'terms', array: new Uint8Array([1, 2, 3, 250, 0]) },
  { name: 'empty', array: new Float64Array(0) },
  { name: 'impacts', array: new Int32Array(new SharedArrayBuffer(12)).fill(-7) },
  { name: 'norms', array: new Float64Array([0.5, -1.25, Number.MAX_VALUE]) },
  { name: 'holdings', items: [{ id: 'stm_1', words: 'ligne\nsuivante “é”  😀' }, ['a', 3, null], 'x'] },
  { name: 'nothing', items: [] },
  { name: 'owners', array: new Uint32Array([0xffff_ffff, 0]) },
];

export const aContent = (content: Partial<Content> = {}): Content => ({
  versions,
  positions: [{ topic: 'things', partition: 3, offset: 41, at: '2026-03-01T09:00:00.000Z' }],
  writtenAt: '2026-03-01T09:00:01.000Z',
  sections: someSections(),
  ...content,
});

export const aFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'passerelle-snapshot-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Plain, for comparisons: type, elements or items. */
export const plain = (sections: readonly Section[]): unknown =>
  sections.map((section) =>
    'array' in section
      ? [section.name, section.array.constructor.name, [...section.array]]
      : [section.name, section.items],
  );
