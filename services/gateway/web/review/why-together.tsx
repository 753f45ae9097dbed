// Why two of the parties should meet, or what is against it, in the words of both; from either side.
import { useState } from 'react';
import type { Introduction } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { PairExplained } from '../parts/pair-explained.tsx';

const namedIn = ({ parties }: Introduction) =>
  parties.flatMap(({ organisation }) => (organisation ? [organisation] : []));

export const WhyTogether = ({ of }: { readonly of: Introduction }) => {
  const text = useText();
  const all = namedIn(of);
  const [seen, setSeen] = useState<readonly [string, string] | undefined>();
  const [one, other] = seen ?? [all[0]?.id, all[1]?.id];
  if (one === undefined || other === undefined) return null;
  const options = all.map(({ id, name }) => ({ value: id, text: name ?? text('parts.unseen') }));
  return (
    <section className="card" aria-labelledby="why">
      <h2 id="why">{text('review.why')}</h2>
      {all.length > 2 ? (
        <div className="row">
          <Choice
            label={text('review.why.one')}
            value={one}
            options={options.filter(({ value }) => value !== other)}
            onChoose={(id) => setSeen([id, other])}
          />
          <Choice
            label={text('review.why.other')}
            value={other}
            options={options.filter(({ value }) => value !== one)}
            onChoose={(id) => setSeen([one, id])}
          />
        </div>
      ) : null}
      <PairExplained one={one} other={other} isAlone />
      <div>
        <Action onPress={() => setSeen([other, one])}>{text('review.why.turn')}</Action>
      </div>
    </section>
  );
};
