// A dead letter as a sentence: who could not handle what, about what, why; and what can be done with it.
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type DeadLetter, postDeadLettersIdReplay } from '../api/generated.ts';
import { queries } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { serviceKeyOf, serviceOf, shortType } from './names.ts';

interface LetterCardProps {
  readonly letter: DeadLetter;
  onDiscard(): void;
  onReplayed(): void;
  /** The way to all of it. */
  readonly children: ReactNode;
}

export const LetterCard = ({ letter, onDiscard, onReplayed, children }: LetterCardProps) => {
  const text = useText();
  const language = useLanguage();
  const service = serviceKeyOf(serviceOf(letter.group));
  const replay = useMutation({
    // Handed over twice, it is no more the second time.
    retry: false,
    mutationFn: () => postDeadLettersIdReplay(letter.id),
    onSuccess: () => {
      tell({ text: text('operations.replay.done') });
      onReplayed();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['dead-letters'] }),
  });
  return (
    <article className="card">
      <p>
        {text('operations.letter.sentence', {
          service: service === undefined ? letter.group : text(service),
          type: shortType(letter.type),
          key: letter.key,
          attempts: letter.attempts,
          at: instantIn(language, letter.at),
        })}
      </p>
      <p lang="en" className="letter-error">
        {letter.error}
      </p>
      <Refusal error={replay.error} />
      <div className="row">
        {children}
        <Action
          isPending={replay.isPending}
          aria-label={text('operations.replay.about', { key: letter.key })}
          onPress={() => replay.mutate()}
        >
          {text('operations.replay')}
        </Action>
        <Action
          weight="grave"
          aria-label={text('operations.discard.about', { key: letter.key })}
          onPress={onDiscard}
        >
          {text('operations.discard')}
        </Action>
      </div>
    </article>
  );
};
