// What is wrong with a file's columns, a sentence each, with what was probably meant. Pure.
import type { CsvHeader } from '../../../services/gateway/web/imports/rows/csv-rows.ts';
import { type FileKind, fieldsOf } from '../../../services/gateway/web/imports/rows/file-kinds.ts';
import { wrongColumns } from '../../../services/gateway/web/imports/rows/wrong-columns.ts';
import type { Sentences } from '../say/en.ts';

export const checkColumns = (kind: FileKind, header: CsvHeader, say: Sentences): readonly string[] => {
  const wrong = wrongColumns(kind, header);
  const told = wrong.map(({ place, spelled, because, meant }) =>
    because === 'repeated'
      ? say.repeatedColumn(spelled, place)
      : say.unknownColumn(spelled, place) + (meant === undefined ? '' : say.didYouMean(meant)),
  );
  const isLost = wrong.some(({ because, meant }) => because === 'unknown' && meant === undefined);
  return isLost ? [...told, say.columnsAre(fieldsOf(kind).map(({ name }) => name))] : told;
};
