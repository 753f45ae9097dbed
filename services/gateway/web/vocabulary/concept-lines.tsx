// Concepts, one under the other: the name in the reader's language, the other one, the sort, how many are below.
import { Link } from '@tanstack/react-router';
import type { Concept } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';
import { alsoNamed, nameOf } from './concept-names.ts';
import { typeKeyOf } from './concept-types.ts';

const ConceptLink = ({ concept }: { readonly concept: Concept }) => {
  const name = nameOf(concept, useLanguage());
  return (
    <Link
      to={pagePaths.vocabulary}
      search={(before) => ({ ...before, section: 'concepts', concept: concept.id })}
      lang={name?.language}
    >
      {name?.words ?? concept.id}
    </Link>
  );
};

const ConceptLine = ({ concept }: { readonly concept: Concept }) => {
  const text = useText();
  const other = alsoNamed(concept, useLanguage());
  const type = typeKeyOf(concept.type);
  return (
    <li>
      <ConceptLink concept={concept} />
      <span lang={other?.language} className="soft">
        {other?.words ?? text('vocabulary.concept.untranslated')}
      </span>
      <span className="soft small">
        {type === undefined ? concept.type : text(type)}
        {concept.narrower.length === 0
          ? null
          : ` · ${text('vocabulary.concept.below', { count: concept.narrower.length })}`}
      </span>
    </li>
  );
};

export const ConceptLines = ({ concepts }: { readonly concepts: readonly Concept[] }) => (
  <ul className="plain concept-lines">
    {concepts.map((concept) => (
      <ConceptLine key={concept.id} concept={concept} />
    ))}
  </ul>
);
