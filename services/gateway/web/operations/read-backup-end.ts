// What the last line of a backup says of it, so that whoever restores it sees what it holds before anything is sent.

export interface BackupEnd {
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  /** Documents of each collection, such as `profiles.organisations`. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The last line is shorter. */
export const endBytes = 65_536;

/** `end`: the file's last characters. Undefined where it does not end as a whole backup does. */
export const readBackupEnd = (end: string): BackupEnd | undefined => {
  const last = end.trimEnd().split('\n').at(-1) ?? '';
  try {
    const { manifest, madeAt, counts, sha256 } = JSON.parse(last) as Partial<
      BackupEnd & { readonly manifest: number; readonly sha256: string }
    >;
    const isWhole = manifest === 1 && typeof sha256 === 'string' && typeof counts === 'object';
    return isWhole && counts !== null ? { madeAt: madeAt ?? '', counts } : undefined;
  } catch {
    return undefined;
  }
};
