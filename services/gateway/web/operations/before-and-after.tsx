// What the campus holds, and what it would hold once a backup is restored.
import {
  getCollaborations,
  getOrganisations,
  getPersons,
  getStatements,
  getTexts,
} from '../api/generated.ts';
import { every } from '../api/every.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn, numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Table } from '../parts/table.tsx';
import type { BackupEnd } from './read-backup-end.ts';

const kinds = ['organisations', 'persons', 'statements', 'texts', 'collaborations'] as const;

const countThere = async (): Promise<readonly number[]> => {
  const lists = await Promise.all([
    every((cursor) => getOrganisations({ limit: 200, cursor })),
    every((cursor) => getPersons({ limit: 200, cursor })),
    every((cursor) => getStatements({ limit: 200, cursor })),
    every((cursor) => getTexts({ limit: 200, cursor })),
    every((cursor) => getCollaborations({ limit: 200, cursor })),
  ]);
  return lists.map(({ length }) => length);
};

export const BeforeAndAfter = ({ end }: { readonly end: BackupEnd }) => {
  const text = useText();
  const language = useLanguage();
  const there = useAsked(['counts'], countThere);
  const at = end.madeAt === '' ? '' : instantIn(language, end.madeAt);
  return (
    <Asked of={there}>
      {(counts) => (
        <Table
          caption={text('operations.restore.madeAt', { at })}
          columns={[
            text('operations.restore.what'),
            { number: text('operations.restore.now') },
            { number: text('operations.restore.then') },
          ]}
        >
          {kinds.map((kind, place) => (
            <tr key={kind}>
              <th scope="row">{text(`operations.kind.${kind}`)}</th>
              <td className="number">{numberIn(language, counts[place] ?? 0)}</td>
              <td className="number">{numberIn(language, end.counts[`profiles.${kind}`] ?? 0)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Asked>
  );
};
