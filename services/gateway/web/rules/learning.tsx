// Learns from the answers so far: tried, which keeps nothing, or for good; either way with what came of it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getWeightsReplay, type Learned, postWeightsLearn } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { WeightsFigures } from './weights-figures.tsx';

const Outcome = ({ of, isKept }: { readonly of: Learned; readonly isKept: boolean }) => {
  const text = useText();
  return (
    <>
      <p>{of.text}</p>
      <p className="soft">
        {text('rules.answers', { count: of.answers })}
        {isKept ? '' : ` ${text('rules.tried')}`}
      </p>
    </>
  );
};

export const Learning = () => {
  const text = useText();
  const queries = useQueryClient();
  const learning = useMutation({
    mutationFn: (keep: boolean) => (keep ? postWeightsLearn() : getWeightsReplay()),
    onSuccess: (_, keep) => (keep ? queries.invalidateQueries({ queryKey: ['weights'] }) : undefined),
  });
  const { data, isPending, variables: isKept = false } = learning;
  return (
    <section className="card" aria-labelledby="learning">
      <h2 id="learning">{text('rules.learning')}</h2>
      <p>{text('rules.learning.text')}</p>
      <div className="row">
        <Action isPending={isPending} onPress={() => learning.mutate(false)}>
          {text('rules.try')}
        </Action>
        <Action isPending={isPending} onPress={() => learning.mutate(true)}>
          {text('rules.learn')}
        </Action>
      </div>
      <Refusal error={learning.error} />
      <div role="status" className="stack">
        {isPending ? <p className="soft">{text('rules.learning.now')}</p> : null}
        {data ? <Outcome of={data} isKept={isKept} /> : null}
      </div>
      {data?.version && !isKept ? <WeightsFigures version={data.version} /> : null}
    </section>
  );
};
