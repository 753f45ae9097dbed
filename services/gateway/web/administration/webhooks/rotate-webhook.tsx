// Gives a webhook another secret, shown where its receiver needs it; for a while messages carry both signatures.
import { postWebhooksIdRotate, type Webhook } from '../../api/generated.ts';
import { useText } from '../../language/use-text.ts';
import { tell } from '../../parts/toasts.tsx';
import { RotateSecret } from '../rotate-secret.tsx';

export const RotateWebhook = ({ of: { id, version } }: { readonly of: Webhook }) => {
  const text = useText();
  return (
    <RotateSecret
      title={text('administration.webhooks.rotate.title')}
      effect={text('administration.webhooks.rotate.effect')}
      usual="24"
      rotate={(hours) => postWebhooksIdRotate(id, { overlap_hours: hours }, { ifMatch: `"${version}"` })}
      of="webhooks"
      onRotated={({ secret }) => {
        if (secret === undefined) tell({ text: text('administration.webhooks.rotated.public') });
      }}
      done={text('administration.webhooks.rotated')}
      about={text('administration.webhooks.secret.about')}
    />
  );
};
