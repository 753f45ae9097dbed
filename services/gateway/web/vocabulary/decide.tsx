// What an imported concept is: one of ours that shares a label with it, or one of its own. A curator says which.
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type Mapping, postVocabularyImportsIdMappings } from '../api/generated.ts';
import { conceptOf } from '../api/concept-of.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { languages } from '../language/languages.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { nameOf } from './concept-names.ts';
import { askVocabularyAgain } from './use-settle-import.ts';

/** Every label of one of ours, so that two of one name can be told apart. */
const Candidate = ({ id }: { readonly id: string }) => {
  const text = useText();
  const found = useAsked(...conceptOf(id));
  const known = found.data;
  return (
    <span>
      {known
        ? languages
            .filter((language) => known.labels[language].length > 0)
            .map((language, at) => (
              <span key={language}>
                {at === 0 ? '' : ' — '}
                <span lang={language}>{known.labels[language].slice(0, 4).join(', ')}</span>
              </span>
            ))
        : null}{' '}
      <code className="soft small">{id}</code>
      {found.isError ? ` ${text('shell.unreachable')}` : ''}
    </span>
  );
};

interface DecideProps {
  /** Of the import. */
  readonly id: string;
  readonly mapping: Mapping;
  onDecided(): void;
}

const itsOwn = '';

export const Decide = ({ id, mapping, onDecided }: DecideProps) => {
  const text = useText();
  const group = useId();
  const name = nameOf(mapping, useLanguage());
  const [chosen, setChosen] = useState<string>();
  const decide = useMutation({
    mutationFn: (concept: string) =>
      postVocabularyImportsIdMappings(id, {
        uri: mapping.uri,
        concept: concept === itsOwn ? null : concept,
      }),
    onSuccess: () => {
      tell({ text: text('vocabulary.decide.done', { name: name?.words ?? mapping.uri }) });
      onDecided();
      askVocabularyAgain();
    },
  });
  const choice = (value: string) => (
    <input type="radio" name={group} checked={chosen === value} onChange={() => setChosen(value)} />
  );
  return (
    <fieldset className="card plain-fieldset decide">
      <legend lang={name?.language}>{name?.words ?? mapping.uri}</legend>
      <p className="soft small">
        {languages.map((language) => (
          <span key={language} lang={language}>
            {mapping.labels[language].join(', ')}{' '}
          </span>
        ))}
        <code>{mapping.notation ?? mapping.uri}</code>
      </p>
      {mapping.candidates.map((candidate) => (
        <label key={candidate}>
          {choice(candidate)}
          <Candidate id={candidate} />
        </label>
      ))}
      <label>
        {choice(itsOwn)}
        <span>{text('vocabulary.decide.own')}</span>
      </label>
      <Refusal error={decide.error} />
      <div>
        <Action
          isDisabled={chosen === undefined}
          isPending={decide.isPending}
          onPress={() => {
            if (chosen !== undefined) decide.mutate(chosen);
          }}
        >
          {text('vocabulary.decide')}
        </Action>
      </div>
    </fieldset>
  );
};
