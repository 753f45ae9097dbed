// One concept: every label in both languages, what is right above and right below it, where it comes from.
import { Link } from '@tanstack/react-router';
import { type Concept, getVocabularyConcepts, getVocabularyConceptsId } from '../api/generated.ts';
import { every } from '../api/every.ts';
import { conceptOf } from '../api/concept-of.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { type Language, languages } from '../language/languages.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { pagePaths } from '../shell/pages.ts';
import { ConceptLines } from './concept-lines.tsx';
import { nameOf } from './concept-names.ts';
import { typeKeyOf } from './concept-types.ts';

const Labels = ({ concept, language }: { readonly concept: Concept; readonly language: Language }) => {
  const text = useText();
  const [first, ...others] = concept.labels[language];
  return (
    <div>
      <h3>{text(`vocabulary.labels.${language}`)}</h3>
      {first === undefined ? <p className="soft">{text('vocabulary.labels.none')}</p> : null}
      <ul lang={language} className="plain">
        {first === undefined ? null : (
          <li>
            <strong>{first}</strong>
          </li>
        )}
        {others.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
};

const Around = ({ concept }: { readonly concept: Concept }) => {
  const text = useText();
  const above = useAsked(['vocabulary-broader', concept.id, concept.broader.join(' ')], () =>
    Promise.all(concept.broader.map((id) => getVocabularyConceptsId(id))),
  );
  const below = useAsked(['vocabulary-narrower', concept.id], () =>
    every((cursor) => getVocabularyConcepts({ broader: concept.id, limit: 500, cursor })),
  );
  return (
    <>
      <section className="stack">
        <h3>{text('vocabulary.broader')}</h3>
        {concept.broader.length === 0 ? <p className="soft">{text('vocabulary.broader.none')}</p> : null}
        <Asked of={above}>{(found) => <ConceptLines concepts={found} />}</Asked>
      </section>
      <section className="stack">
        <h3>{text('vocabulary.narrower')}</h3>
        {concept.narrower.length === 0 ? <p className="soft">{text('vocabulary.narrower.none')}</p> : null}
        <Asked of={below}>{(found) => <ConceptLines concepts={found} />}</Asked>
      </section>
    </>
  );
};

const Shown = ({ concept }: { readonly concept: Concept }) => {
  const text = useText();
  const name = nameOf(concept, useLanguage());
  const type = typeKeyOf(concept.type);
  return (
    <>
      <h2 lang={name?.language}>{name?.words ?? concept.id}</h2>
      <p className="soft">
        {type === undefined ? concept.type : text(type)} · <code>{concept.id}</code>
      </p>
      {concept.import === undefined ? null : (
        <p>
          <Link to={pagePaths.vocabulary} search={{ section: 'imports', import: concept.import }}>
            {text('vocabulary.concept.imported')}
          </Link>
        </p>
      )}
      <div className="card both-languages">
        {languages.map((language) => (
          <Labels key={language} concept={concept} language={language} />
        ))}
      </div>
      <Around concept={concept} />
    </>
  );
};

export const ConceptView = ({ id }: { readonly id: string }) => {
  const text = useText();
  const found = useAsked(...conceptOf(id));
  return (
    <>
      <p>
        <Link to={pagePaths.vocabulary} search={(before) => ({ ...before, concept: undefined })}>
          {text('vocabulary.concepts.back')}
        </Link>
      </p>
      <Asked of={found}>{(concept) => <Shown concept={concept} />}</Asked>
    </>
  );
};
