// Gives a key another secret, shown once; the one before stays good for as long as is chosen.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Key, postKeysIdRotate } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { useText } from '../../language/use-text.ts';
import { Action } from '../../parts/action.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { type Overlap, overlaps } from '../overlap.ts';
import { SecretSheet } from '../secret-sheet.tsx';

export const RotateKey = ({ of }: { readonly of: Key }) => {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const [overlap, setOverlap] = useState<Overlap>('168');
  const [secret, setSecret] = useState<string>();
  const rotate = useMutation({
    mutationFn: () =>
      postKeysIdRotate(of.id, { overlap_hours: Number(overlap) }, { ifMatch: `"${of.version}"` }),
    // A second one would end the first, which somebody may have put away.
    retry: false,
    onSuccess: (rotated) => {
      setAsks(false);
      setSecret(rotated.secret);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys'] }),
    gcTime: 0,
  });
  return (
    <>
      <Action
        aria-label={text('administration.keys.rotate.of', { name: of.name })}
        onPress={() => setAsks(true)}
      >
        {text('administration.rotate')}
      </Action>
      <Confirm
        title={text('administration.keys.rotate.title', { name: of.name })}
        action={text('administration.rotate.now')}
        isOpen={asks}
        isPending={rotate.isPending}
        error={rotate.error}
        onConfirm={() => rotate.mutate()}
        onClose={() => {
          rotate.reset();
          setAsks(false);
        }}
      >
        <p>{text('administration.keys.rotate.effect')}</p>
        <div>
          <Choice
            label={text('administration.rotate.overlap')}
            value={overlap}
            options={overlaps.map((value) => ({ value, text: text(`administration.overlap.${value}`) }))}
            onChoose={(value) => setOverlap(value)}
          />
        </div>
      </Confirm>
      <SecretSheet
        title={text('administration.keys.rotated', { name: of.name })}
        about={text('administration.keys.secret.about')}
        secret={secret}
        onDone={() => {
          setSecret(undefined);
          rotate.reset();
        }}
      />
    </>
  );
};
