// A backup: every document of the owned collections, one JSON line each, ended by a manifest with counts and the
// SHA-256 of all lines before it. Taken while running: each document as it stood at one moment of the backup.
import { createHash } from 'node:crypto';
import type { Collection, Document } from './document-store.ts';
import { allPages } from './query-all.ts';

/** One line of a backup but the last. */
export interface BackupLine {
  readonly collection: string;
  readonly version: number;
  readonly format: number;
  readonly document: Document;
}

/** The last line. */
export interface BackupManifest {
  readonly manifest: 1;
  /** ISO 8601 UTC; when the backup began. */
  readonly madeAt: string;
  /** Documents of each collection. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of the UTF-8 bytes of all lines before, line ends included. */
  readonly sha256: string;
}

const pageSize = 200;

/** Lines, each with its line end. Derived collections are left out: they are rebuilt from the log. */
export async function* backup(
  collections: readonly Collection<Document>[],
  madeAt: Date,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  for (const collection of collections.filter(({ definition }) => definition.kept === 'owned')) {
    const { name, format } = collection.definition;
    counts[name] = 0;
    for await (const page of allPages(collection, pageSize))
      for (const { document, version } of page) {
        const line = `${JSON.stringify({ collection: name, version, format, document } satisfies BackupLine)}\n`;
        hash.update(line);
        counts[name] += 1;
        yield line;
      }
  }
  const manifest: BackupManifest = {
    manifest: 1,
    madeAt: madeAt.toISOString(),
    counts,
    sha256: hash.digest('hex'),
  };
  yield `${JSON.stringify(manifest)}\n`;
}
