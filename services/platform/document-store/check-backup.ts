// Reads a backup to its end before anything of it is used: whole, unaltered, and of collections and formats known here.
import { createHash } from 'node:crypto';
import { fault, ok, refused } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import type { BackupLine, BackupManifest } from './backup.ts';
import type { Collection, Document } from './document-store.ts';

/** The manifest of a sound backup. Lines come without their line ends. */
export const checkBackup = async (
  lines: AsyncIterable<string>,
  collections: ReadonlyMap<string, Collection<Document>>,
): Promise<Outcome<BackupManifest>> => {
  const hash = createHash('sha256');
  const counts = new Map<string, number>();
  let manifest: BackupManifest | undefined;
  let number = 0;
  const unsound = (detail: string) =>
    refused(fault('invalid', { subject: 'backup', subjectId: `line ${number}`, detail }));
  for await (const text of lines) {
    number += 1;
    if (manifest) return unsound('there is more after the manifest');
    const line = parsed(text);
    if (!line) return unsound('it is not a line of a backup');
    if ('manifest' in line) {
      manifest = line;
      continue;
    }
    hash.update(`${text}\n`);
    counts.set(line.collection, (counts.get(line.collection) ?? 0) + 1);
    const definition = collections.get(line.collection)?.definition;
    if (definition?.kept !== 'owned') return unsound(`no owned collection is named ${line.collection} here`);
    if (line.format > definition.format) {
      const detail = `format ${line.format} is of a newer release, this one reads up to ${definition.format}`;
      return refused(fault('unsupported', { subject: 'backup', subjectId: `line ${number}`, detail }));
    }
  }
  if (!manifest) return unsound('the manifest is missing: the backup is cut short');
  if (hash.digest('hex') !== manifest.sha256) return unsound('its checksum is not that of its lines');
  for (const [name, count] of Object.entries(manifest.counts)) {
    if ((counts.get(name) ?? 0) !== count) return unsound(`it has not ${count} documents of ${name}`);
  }
  return ok(manifest);
};

export const parsed = (text: string): BackupLine | BackupManifest | undefined => {
  try {
    const value = JSON.parse(text) as Partial<BackupLine & BackupManifest> | null;
    if (value?.manifest === 1 && typeof value.sha256 === 'string' && typeof value.counts === 'object')
      return value as BackupManifest;
    const { collection, version, format, document } = value ?? {};
    const isLine =
      typeof collection === 'string' &&
      Number.isSafeInteger(version) &&
      Number.isSafeInteger(format) &&
      typeof document?.id === 'string';
    return isLine ? (value as BackupLine) : undefined;
  } catch {
    return undefined;
  }
};
