// Forgets the dead letters about one thing, once whoever asks has read what that means.
import { useMutation } from '@tanstack/react-query';
import { deleteDeadLetters } from '../api/generated.ts';
import { queries } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Confirm } from '../parts/confirm.tsx';
import { tell } from '../parts/toasts.tsx';

interface DiscardLettersProps {
  /** Id of the thing; closed without one. */
  readonly about: string | undefined;
  /** How many of them the list shows. */
  readonly seen: number;
  onClose(): void;
  onDiscarded(): void;
}

export const DiscardLetters = ({ about, seen, onClose, onDiscarded }: DiscardLettersProps) => {
  const text = useText();
  const key = about ?? '';
  const discard = useMutation({
    mutationFn: () => deleteDeadLetters(key),
    onSuccess: ({ erased }) => {
      tell({ text: text('operations.discard.done', { count: erased, key }) });
      onClose();
      onDiscarded();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['dead-letters'] }),
  });
  return (
    <Confirm
      title={text('operations.discard.title', { key })}
      action={text('operations.discard')}
      weight="grave"
      isOpen={about !== undefined}
      isPending={discard.isPending}
      error={discard.error}
      onConfirm={() => discard.mutate()}
      onClose={() => {
        discard.reset();
        onClose();
      }}
    >
      <p>{text('operations.discard.which', { count: seen, key })}</p>
      <p>{text('operations.discard.effect')}</p>
    </Confirm>
  );
};
