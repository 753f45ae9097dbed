// Gives a webhook another secret, shown once where its receiver needs it; for a while messages carry both signatures.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { postWebhooksIdRotate, type Webhook } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { useText } from '../../language/use-text.ts';
import { Action } from '../../parts/action.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { tell } from '../../parts/toasts.tsx';
import { type Overlap, overlaps } from '../overlap.ts';
import { SecretSheet } from '../secret-sheet.tsx';

export const RotateWebhook = ({ of }: { readonly of: Webhook }) => {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const [overlap, setOverlap] = useState<Overlap>('24');
  const [secret, setSecret] = useState<string>();
  const rotate = useMutation({
    mutationFn: () =>
      postWebhooksIdRotate(of.id, { overlap_hours: Number(overlap) }, { ifMatch: `"${of.version}"` }),
    // A second one would end the first, which somebody may have put away.
    retry: false,
    onSuccess: (rotated) => {
      setAsks(false);
      setSecret(rotated.secret);
      if (rotated.secret === undefined) tell({ text: text('administration.webhooks.rotated.public') });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
    gcTime: 0,
  });
  return (
    <>
      <Action onPress={() => setAsks(true)}>{text('administration.rotate')}</Action>
      <Confirm
        title={text('administration.webhooks.rotate.title')}
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
        <p>{text('administration.webhooks.rotate.effect')}</p>
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
        title={text('administration.webhooks.rotated')}
        about={text('administration.webhooks.secret.about')}
        secret={secret}
        onDone={() => {
          setSecret(undefined);
          rotate.reset();
        }}
      />
    </>
  );
};
