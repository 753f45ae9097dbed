// Under which concepts a proposed one stands: looked for by label, chosen, taken away again.
import { useRef, useState } from 'react';
import { type Concept, getVocabularyConcepts } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Search } from '../parts/search-field.tsx';
import { nameOf } from './concept-names.ts';
import { mostBroader, type Proposal } from './proposal.ts';

type Chosen = Proposal['broader'];

interface BroaderPickerProps {
  readonly chosen: Chosen;
  readonly trouble: string | undefined;
  onChange(chosen: Chosen): void;
}

const mostShown = 8;

export const BroaderPicker = ({ chosen, trouble, onChange }: BroaderPickerProps) => {
  const text = useText();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLFieldSetElement>(null);
  const label = typed.trim();
  const found = useAsked(
    ['vocabulary-concepts', 'to-choose', label],
    (signal) => getVocabularyConcepts({ label, limit: mostShown }, { signal }),
    { enabled: label !== '', keep: true },
  );
  const shown = label === '' ? [] : (found.data?.items ?? []);
  /** What is pressed goes away, and the focus with it. */
  const change = (next: Chosen): void => {
    onChange(next);
    setTyped('');
    box.current?.querySelector('input')?.focus();
  };
  const choose = (concept: Concept): void =>
    change([...chosen, { id: concept.id, name: nameOf(concept, language)?.words ?? concept.id }]);
  return (
    <fieldset ref={box} className="stack plain-fieldset">
      <legend>{text('vocabulary.propose.broader')}</legend>
      <ul className="plain stack">
        {chosen.map(({ id, name }) => (
          <li key={id} className="row">
            <span>{name}</span>
            <Action
              weight="quiet"
              aria-label={text('vocabulary.propose.remove', { name })}
              onPress={() => change(chosen.filter((one) => one.id !== id))}
            >
              {text('vocabulary.remove')}
            </Action>
          </li>
        ))}
      </ul>
      {chosen.length < mostBroader ? (
        <>
          <Search label={text('vocabulary.concepts.search')} value={typed} onChange={setTyped} />
          <p role="status" className="soft small">
            {label !== '' && found.data ? text('vocabulary.concepts.found', { count: shown.length }) : ''}
            {label !== '' && found.data?.next ? ` ${text('vocabulary.concepts.more')}` : ''}
          </p>
          <ul className="plain row">
            {shown
              .filter(({ id }) => !chosen.some((one) => one.id === id))
              .map((concept) => (
                <li key={concept.id}>
                  <Action onPress={() => choose(concept)}>
                    <span lang={nameOf(concept, language)?.language}>
                      {nameOf(concept, language)?.words ?? concept.id}
                    </span>
                  </Action>
                </li>
              ))}
          </ul>
        </>
      ) : null}
      <p role="alert" className="trouble">
        {trouble}
      </p>
    </fieldset>
  );
};
