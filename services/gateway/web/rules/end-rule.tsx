// Takes a rule away, once it was said what may be suggested then.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteRulesId, type Rule } from '../api/generated.ts';
import { unlessGone } from '../api/unless-gone.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { tell } from '../parts/toasts.tsx';

interface EndRuleProps {
  readonly rule: Rule;
  /** What the rule says. */
  readonly sentence: string;
}

export const EndRule = ({ rule, sentence }: EndRuleProps) => {
  const text = useText();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const ending = useMutation({
    mutationFn: () => unlessGone(deleteRulesId(rule.id)),
    onSuccess: () => {
      setAsks(false);
      tell({ text: text('rules.ended') });
      return queries.invalidateQueries({ queryKey: ['rules'] });
    },
  });
  return (
    <>
      <Action aria-label={text('rules.end.of', { sentence })} onPress={() => setAsks(true)}>
        {text('rules.end')}
      </Action>
      <Confirm
        title={text('rules.end.title')}
        action={text('rules.end')}
        weight="grave"
        isOpen={asks}
        isPending={ending.isPending}
        error={ending.error}
        onConfirm={() => ending.mutate()}
        onClose={() => setAsks(false)}
      >
        <p>{sentence}</p>
        <p>{text(rule.kind === 'more_together' ? 'rules.end.together' : 'rules.end.effect')}</p>
      </Confirm>
    </>
  );
};
