// Goes back to the weights that served before, once it was said what that does.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { postWeightsRollBack, type WeightsVersion } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { tell } from '../parts/toasts.tsx';

export const RollBack = ({ from: { number } }: { readonly from: WeightsVersion }) => {
  const text = useText();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const back = useMutation({
    // Asked again after a lost answer, it would go back twice.
    mutationFn: () => postWeightsRollBack({ headers: { 'If-Match': `"${number}"` } }),
    onSuccess: (version) => {
      setAsks(false);
      tell({ text: text('rules.back.done', { number: version.number }) });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['weights'] }),
  });
  return (
    <div>
      <Action onPress={() => setAsks(true)}>{text('rules.back')}</Action>
      <Confirm
        title={text('rules.back.title')}
        action={text('rules.back')}
        weight="grave"
        isOpen={asks}
        isPending={back.isPending}
        error={back.error}
        onConfirm={() => back.mutate()}
        onClose={() => setAsks(false)}
      >
        <p>{text('rules.back.effect', { number })}</p>
        <p>{text('rules.back.later')}</p>
      </Confirm>
    </div>
  );
};
