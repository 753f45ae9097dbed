// Gives what holds a secret another one, shown once; the one before stays good for as long as is chosen.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { type Overlap, overlaps } from './overlap.ts';
import { SecretSheet } from './secret-sheet.tsx';

interface Rotated {
  /** Absent where nobody else needs it. */
  readonly secret?: string;
}

interface RotateSecretProps {
  /** Of the button, where several on the page say the same. */
  readonly label?: string;
  readonly title: string;
  /** What it does, as a sentence. */
  readonly effect: string;
  /** Undefined where what is before opens nothing: there is nothing to choose. */
  readonly usual: Overlap | undefined;
  rotate(overlapHours: number): Promise<Rotated>;
  /** What is asked for again, whether it was rotated or not: names the resource. */
  readonly of: string;
  onRotated?(rotated: Rotated): void;
  /** Above the new secret. */
  readonly done: string;
  /** What the secret is for, and who needs it. */
  readonly about: string;
}

export const RotateSecret = ({
  label,
  title,
  effect,
  usual,
  rotate,
  of,
  onRotated,
  done,
  about,
}: RotateSecretProps) => {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const [chosen, setChosen] = useState<Overlap>();
  const overlap = chosen ?? usual ?? '0';
  const [secret, setSecret] = useState<string>();
  const rotating = useMutation({
    mutationFn: () => rotate(Number(overlap)),
    // A second one would end the first, which somebody may have put away.
    retry: false,
    onSuccess: (rotated) => {
      setAsks(false);
      setSecret(rotated.secret);
      onRotated?.(rotated);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [of] }),
    gcTime: 0,
  });
  return (
    <>
      <Action aria-label={label} onPress={() => setAsks(true)}>
        {text('administration.rotate')}
      </Action>
      <Confirm
        title={title}
        action={text('administration.rotate.now')}
        isOpen={asks}
        isPending={rotating.isPending}
        error={rotating.error}
        onConfirm={() => rotating.mutate()}
        onClose={() => {
          rotating.reset();
          setAsks(false);
        }}
      >
        <p>{effect}</p>
        {usual === undefined ? null : (
          <div>
            <Choice
              label={text('administration.rotate.overlap')}
              value={overlap}
              options={overlaps.map((value) => ({ value, text: text(`administration.overlap.${value}`) }))}
              onChoose={(value) => setChosen(value)}
            />
          </div>
        )}
      </Confirm>
      <SecretSheet
        title={done}
        about={about}
        secret={secret}
        onDone={() => {
          setSecret(undefined);
          rotating.reset();
        }}
      />
    </>
  );
};
