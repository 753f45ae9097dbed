// The cells of kinds and types: each a number from 0 to 1, the darker the more usual, changed ones marked.
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Table } from '../parts/table.tsx';
import type { Words } from '../kept/words.ts';
import { useNames } from './names.ts';
import { cellOf, shareIn, stepOf, type Usual } from './usual-words.ts';

interface UsualTableProps {
  readonly usual: Usual;
  readonly written: Words;
  write(changed: Words): void;
}

interface CellProps {
  readonly label: string;
  readonly share: number;
  readonly written: string | undefined;
  onChange(words: string): void;
}

const Cell = ({ label, share, written, onChange }: CellProps) => {
  const text = useText();
  const language = useLanguage();
  const wanted = written === undefined ? share : shareIn(written);
  const isWrong = wanted === undefined;
  const isChanged = isWrong || wanted !== share;
  return (
    <td className={`usual step-${stepOf(wanted ?? share)}`}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={isChanged ? text('rules.cell.changed', { label }) : label}
        aria-invalid={isWrong}
        className={isChanged ? 'changed' : undefined}
        value={written ?? numberIn(language, share, 6)}
        onChange={({ target }) => onChange(target.value)}
      />
    </td>
  );
};

export const UsualTable = ({ usual, written, write }: UsualTableProps) => {
  const text = useText();
  const nameOf = useNames();
  const types = [...new Set(Object.values(usual).flatMap((row) => Object.keys(row)))];
  return (
    <Table
      className="usual-table"
      caption={text('rules.kinds.caption')}
      columns={[text('rules.kinds.kind'), ...types.map((type) => nameOf.type(type))]}
    >
      {Object.entries(usual).map(([kind, row]) => (
        <tr key={kind}>
          <th scope="row">{nameOf.kind(kind)}</th>
          {types.map((type) => (
            <Cell
              key={type}
              label={text('rules.cell', { kind: nameOf.kind(kind), type: nameOf.type(type) })}
              share={row[type] ?? 0}
              written={written[cellOf(kind, type)]}
              onChange={(words) => write({ [cellOf(kind, type)]: words })}
            />
          ))}
        </tr>
      ))}
    </Table>
  );
};
