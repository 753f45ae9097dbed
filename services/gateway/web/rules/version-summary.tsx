// A version of the weights in a sentence: whether it serves, what it was learned from, and when.
import type { WeightsVersion } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';

export const VersionSummary = ({ version }: { readonly version: WeightsVersion }) => {
  const text = useText();
  const language = useLanguage();
  const { number, answers, made_at: madeAt } = version;
  return (
    <p>
      {number === 0
        ? text('rules.version.hand')
        : text('rules.version.learned', {
            number,
            answers,
            at: madeAt === undefined ? '' : instantIn(language, madeAt),
          })}{' '}
      {text(version.serves ? 'rules.version.serves' : 'rules.version.serves.not')}
    </p>
  );
};
