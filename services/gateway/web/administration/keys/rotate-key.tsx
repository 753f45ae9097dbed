// Gives a key another secret.
import { type Key, postKeysIdRotate } from '../../api/generated.ts';
import { useText } from '../../language/use-text.ts';
import { RotateSecret } from '../rotate-secret.tsx';

export const RotateKey = ({ of: { id, version, name, state } }: { readonly of: Key }) => {
  const text = useText();
  const isSuspended = state === 'suspended';
  return (
    <RotateSecret
      label={text('administration.keys.rotate.of', { name })}
      title={text('administration.keys.rotate.title', { name })}
      effect={text(
        isSuspended ? 'administration.keys.rotate.suspended' : 'administration.keys.rotate.effect',
      )}
      usual={isSuspended ? undefined : '168'}
      rotate={(hours) => postKeysIdRotate(id, { overlap_hours: hours }, { ifMatch: `"${version}"` })}
      of="keys"
      done={text('administration.keys.rotated', { name })}
      about={text('administration.keys.secret.about')}
    />
  );
};
