// Concepts looked for by how a label begins, in either language; without words, the broadest ones, to go down from.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { getVocabularyConcepts } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Paged } from '../parts/paged.tsx';
import { Search } from '../parts/search-field.tsx';
import { pagePaths } from '../shell/pages.ts';
import { ConceptLines } from './concept-lines.tsx';
import { useTyped } from './use-typed.ts';

const mostAtOnce = 100;

const Found = ({ label }: { readonly label: string }) => {
  const text = useText();
  const concepts = usePages(['vocabulary-concepts', label], (cursor, signal) =>
    getVocabularyConcepts(
      { limit: mostAtOnce, cursor, ...(label === '' ? { broader: '' } : { label }) },
      { signal },
    ),
  );
  const count = concepts.items?.length ?? 0;
  const found =
    text('vocabulary.concepts.found', { count }) +
    (concepts.hasMore ? ` ${text('vocabulary.concepts.more')}` : '');
  return (
    <Paged
      of={concepts}
      says={label === '' ? text('vocabulary.concepts.top') : found}
      more={text('vocabulary.more')}
    >
      {(items) => <ConceptLines concepts={items} />}
    </Paged>
  );
};

export const ConceptSearch = () => {
  const text = useText();
  const navigate = useNavigate({ from: pagePaths.vocabulary });
  const { q = '' } = useSearch({ from: pagePaths.vocabulary });
  const { typed, type, box } = useTyped(q, (words) => {
    void navigate({
      search: (before) => ({ ...before, q: words === '' ? undefined : words }),
      replace: true,
      resetScroll: false,
    });
  });
  return (
    <>
      <h2>{text('vocabulary.section.concepts')}</h2>
      <div ref={box} className="narrow-field">
        <Search label={text('vocabulary.concepts.search')} value={typed} onChange={type} />
      </div>
      <Found label={typed.trim()} />
      <p>
        <a href="/v1/vocabulary/export" download="passerelle-vocabulary.ttl">
          {text('vocabulary.export')}
        </a>{' '}
        <span className="soft">{text('vocabulary.export.about')}</span>
      </p>
    </>
  );
};
