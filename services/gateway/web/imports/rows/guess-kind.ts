// What a file holds, told from its columns, else from its name. Pure.
import { type FileKind } from './file-kinds.ts';

const byColumns: readonly (readonly [FileKind, (has: (column: string) => boolean) => boolean])[] = [
  ['persons', (has) => has('given_name') || has('family_name')],
  ['texts', (has) => has('owners')],
  ['collaborations', (has) => has('organisations')],
  ['statements', (has) => has('organisation') && (has('text') || has('type'))],
  ['organisations', (has) => has('name')],
];

const byName: readonly (readonly [FileKind, RegExp])[] = [
  ['organisations', /organi[sz]ation/],
  ['persons', /person|member|membre/],
  ['statements', /statement|offer|offre|need|besoin/],
  ['texts', /text|publication|project|projet/],
  ['collaborations', /collaboration/],
];

export const guessKind = (fileName: string, columns: readonly string[]): FileKind | undefined => {
  const signed = byColumns.find(([, fits]) => fits((column) => columns.includes(column)));
  if (signed) return signed[0];
  const named = byName.filter(([, pattern]) => pattern.test(fileName.toLowerCase()));
  return named.length === 1 ? named[0]?.[0] : undefined;
};
