// The vocabulary, for animators: its concepts, words that it lacks, and the thesauri that were brought in.
import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { ConceptView } from './concept-view.tsx';
import { ConceptSearch } from './concept-search.tsx';
import { ImportView } from './import-view.tsx';
import { Imports } from './imports.tsx';
import { UncoveredWords } from './uncovered-words.tsx';
import { useFocusOnMove } from '../parts/use-focus-on-move.ts';
import { vocabularySections } from './vocabulary-search.ts';
import '../parts/views.css';
import './vocabulary.css';

const Section = () => {
  const { section, concept, import: brought } = useSearch({ from: pagePaths.vocabulary });
  switch (section) {
    case 'words':
      return <UncoveredWords />;
    case 'imports':
      return brought === undefined ? <Imports /> : <ImportView key={brought} id={brought} />;
    case 'concepts':
    case undefined:
      return concept === undefined ? <ConceptSearch /> : <ConceptView key={concept} id={concept} />;
  }
};

const Curation = () => {
  const text = useText();
  const at = useSearch({ from: pagePaths.vocabulary });
  const start = useFocusOnMove(`${at.section} ${at.concept ?? ''} ${at.import ?? ''}`);
  return (
    <>
      <p>{text('vocabulary.about')}</p>
      <nav aria-label={text('vocabulary.sections')} className="sections">
        <ul className="views">
          {vocabularySections.map((section) => (
            <li key={section}>
              <Link to={pagePaths.vocabulary} search={{ section }}>
                {text(`vocabulary.section.${section}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section
        ref={start}
        tabIndex={-1}
        className="stack section"
        aria-label={text(`vocabulary.section.${at.section ?? 'concepts'}`)}
      >
        <Section />
      </section>
    </>
  );
};

export const VocabularyPage = () => {
  const text = useText();
  const isTheirs = useMayOpen('vocabulary');
  usePageTitle(text('shell.vocabulary'));
  return (
    <div className="page">
      <h1>{text('shell.vocabulary')}</h1>
      {isTheirs ? <Curation /> : <AnimatorsOnly says={text('vocabulary.members')} />}
    </div>
  );
};
