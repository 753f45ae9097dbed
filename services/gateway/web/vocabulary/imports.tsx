// The thesauri and proposals that were brought in, the latest first, and a way to bring in one more.
import { Link } from '@tanstack/react-router';
import { getVocabularyImports, type VocabularyImport } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn, numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Table } from '../parts/table.tsx';
import { pagePaths } from '../shell/pages.ts';
import { Bring } from './bring.tsx';

const ImportRow = ({ one }: { readonly one: VocabularyImport }) => {
  const text = useText();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <Link to={pagePaths.vocabulary} search={{ section: 'imports', import: one.id }}>
          {one.name}
        </Link>
      </th>
      <td>{text(`vocabulary.state.${one.state}`)}</td>
      {[one.concepts, one.mapped, one.undecided].map((count, at) => (
        <td key={at} className="number">
          {numberIn(language, count)}
        </td>
      ))}
      <td>{instantIn(language, one.at)}</td>
    </tr>
  );
};

const ImportTable = ({ imports }: { readonly imports: readonly VocabularyImport[] }) => {
  const text = useText();
  if (imports.length === 0) return <p>{text('vocabulary.imports.none')}</p>;
  const numbers = ['concepts', 'mapped', 'undecided'] as const;
  return (
    <Table
      label={text('vocabulary.imports.table')}
      columns={[
        text('vocabulary.import.name'),
        text('vocabulary.import.state'),
        ...numbers.map((name) => ({ number: text(`vocabulary.import.${name}`) })),
        text('vocabulary.import.at'),
      ]}
    >
      {imports.map((one) => (
        <ImportRow key={one.id} one={one} />
      ))}
    </Table>
  );
};

export const Imports = () => {
  const text = useText();
  const found = useAsked(['vocabulary-imports'], () => getVocabularyImports());
  return (
    <>
      <h2>{text('vocabulary.section.imports')}</h2>
      <p>{text('vocabulary.imports.about')}</p>
      <Asked of={found}>{({ items }) => <ImportTable imports={items} />}</Asked>
      <Bring />
    </>
  );
};
