// Why the two should meet, in both sides' words, as the suggestion has them; of a discreet one, what it lets be known.
import { getSuggestionsId, type Introduction } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { nameOthers } from '../parts/name-parties.ts';
import { tellWhy } from '../parts/tell-why.ts';
import { Why } from '../parts/why.tsx';

interface WhyTheyProps {
  readonly of: Introduction;
  readonly organisation: string | undefined;
  readonly isReadOnly: boolean;
}

const usePreviews = ({ suggestion, parties }: Introduction, organisation: string | undefined) => {
  const isDiscreet = parties.some(({ own, organisation: named }) => !own && named === undefined);
  const asked = useAsked(
    ['suggestion', suggestion ?? '', organisation ?? ''],
    (signal) => getSuggestionsId(suggestion ?? '', { organisation }, { signal }),
    { enabled: isDiscreet && suggestion !== undefined && organisation !== undefined },
  );
  return isDiscreet ? (asked.data?.previews ?? []) : [];
};

export const WhyThey = ({ of, organisation, isReadOnly }: WhyTheyProps) => {
  const text = useText();
  const language = useLanguage();
  const previews = usePreviews(of, organisation);
  const { reasons = [] } = of;
  if (reasons.length === 0 && previews.length === 0) return null;
  return (
    <section className="card" aria-labelledby="why">
      <h2 id="why">{text('introductions.why')}</h2>
      {previews.map((preview) => (
        <blockquote key={preview} className="known">
          {text('parts.open')}
          {preview}
          {text('parts.close')}
        </blockquote>
      ))}
      <Why
        told={tellWhy(reasons)}
        names={{ ours: text('introductions.yours.words'), theirs: nameOthers(of, { text, language }) }}
        isReadOnly={isReadOnly}
      />
    </section>
  );
};
