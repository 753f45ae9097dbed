// One file into the mesh, with its progress, its bad rows and its summary on the terminal.
import { basename } from 'node:path';
import type { PutRow } from '../../../services/gateway/web/imports/rows/put-row.ts';
import { nothingYet, rowsDone, type Tally } from '../../../services/gateway/web/imports/rows/tally.ts';
import type { Context } from '../command.ts';
import { type CheckFields, importRows } from './import-rows.ts';
import type { Opened } from './open-files.ts';
import { createProgress } from './progress.ts';
import { badCellsOf, badRowLines } from './tell-bad-row.ts';

export interface ImportFile {
  readonly put: PutRow;
  readonly check: CheckFields;
  readonly isAway: () => boolean;
  readonly scheme: string | undefined;
  readonly atOnce: number;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly context: Context;
}

const summary = (tally: Tally, { dryRun, context: { say } }: ImportFile): string => {
  const words = Object.entries(dryRun ? say.dryTally : say.tally) as [keyof Tally, string][];
  const counts = words.map(([name, word]) => `${tally[name]} ${word}`).join(', ');
  return dryRun ? `${say.wouldBe} ${counts}` : counts;
};

export const importFile = async (file: Opened, options: ImportFile): Promise<Tally> => {
  const { put, check, isAway, scheme, atOnce, dryRun, json, context } = options;
  const { say, signal, terminal } = context;
  const { path, kind, lines, encoding } = file;
  const { columns } = file.header;
  if (encoding === 'windows-1252') terminal.err.line(`${path}: ${say.notUtf8}`);
  const progress = createProgress(terminal.err, say, basename(path), { isAway });
  let tally = nothingYet;
  try {
    await importRows({
      kind,
      rows: file.rows(),
      put,
      check,
      scheme,
      atOnce,
      signal,
      onBadRow: (bad) => {
        if (json) {
          for (const cell of badCellsOf(bad, { columns, say }))
            terminal.out.line(JSON.stringify({ file: path, ...cell }));
        } else for (const line of badRowLines(bad, { path, columns, say })) progress.line(line);
      },
      onProgress: (now, line) => {
        tally = now;
        progress.at(line / lines, rowsDone(now));
      },
    });
  } finally {
    progress.end();
    // Also of what was done before something ended it.
    if (json) terminal.out.line(JSON.stringify({ file: path, kind, dry_run: dryRun, ...tally }));
    else terminal.out.line(`${path}: ${summary(tally, options)}`);
  }
  return tally;
};
