// Words that the campus often uses and no concept covers, with a concept to propose for each.
import { useState } from 'react';
import { getVocabularyUncovered, type UncoveredWords as Uncovered } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Table } from '../parts/table.tsx';
import { Propose } from './propose.tsx';

type Word = Uncovered['items'][number];

const Words = ({ words, onPropose }: { readonly words: readonly Word[]; onPropose(word: Word): void }) => {
  const text = useText();
  const language = useLanguage();
  if (words.length === 0) return <p>{text('vocabulary.words.none')}</p>;
  return (
    <Table
      label={text('vocabulary.words.table')}
      caption={text('vocabulary.words.count', { count: words.length })}
      columns={[
        text('vocabulary.words.word'),
        text('vocabulary.words.language'),
        { number: text('vocabulary.words.sources') },
        text('vocabulary.words.todo'),
      ]}
    >
      {words.map((word) => (
        <tr key={`${word.language} ${word.words}`}>
          <th scope="row" lang={word.language}>
            {word.words}
          </th>
          <td>{text(`vocabulary.language.${word.language}`)}</td>
          <td className="number">{numberIn(language, word.sources)}</td>
          <td>
            <Action
              aria-label={text('vocabulary.propose.for', { words: word.words })}
              onPress={() => onPropose(word)}
            >
              {text('vocabulary.propose')}
            </Action>
          </td>
        </tr>
      ))}
    </Table>
  );
};

export const UncoveredWords = () => {
  const text = useText();
  const found = useAsked(['vocabulary-uncovered'], () => getVocabularyUncovered({ limit: 200 }));
  const [word, setWord] = useState<Word>();
  return (
    <>
      <h2>{text('vocabulary.section.words')}</h2>
      <p>{text('vocabulary.words.about')}</p>
      <Asked of={found}>{({ items }) => <Words words={items} onPropose={setWord} />}</Asked>
      <Propose word={word} onClose={() => setWord(undefined)} />
    </>
  );
};
