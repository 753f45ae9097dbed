// How well a partner covers a point: a bar, a number, and the way to the words that show it.
import type { Consortium, Requirement } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { wordsOf } from './consortia-search.ts';

type Coverage = Consortium['matrix'][number];

interface MatrixCellProps {
  /** Undefined: it does not. */
  readonly of: Coverage | undefined;
  readonly requirement: Requirement;
  readonly name: string;
  /** Its words are shown. */
  readonly isShown: boolean;
  onLook(words: string | undefined): void;
}

/** Of whose words are shown: the focus goes back there. */
export const cellId = ({ requirement, organisation }: Coverage): string =>
  `cell-${requirement}-${organisation}`;

const Bar = ({ share }: { readonly share: number }) => (
  <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect className="whole" width="100" height="8" />
    <rect className="part" width={100 * Math.min(1, share)} height="8" />
  </svg>
);

export const MatrixCell = ({ of, requirement, name, isShown, onLook }: MatrixCellProps) => {
  const text = useText();
  const language = useLanguage();
  if (of === undefined)
    return (
      <td className="matrix-cell">
        <span aria-hidden="true">–</span>
        <span className="unseen">{text('consortia.cell.none')}</span>
      </td>
    );
  // A kind and a country are had or not: nothing to weigh, and no words.
  if (requirement.expertise === undefined)
    return (
      <td className="matrix-cell">
        <span aria-hidden="true">✓ </span>
        {text('consortia.cell.counts')}
      </td>
    );
  const share = percentIn(language, of.likeness);
  if (of.quotes.length === 0)
    return (
      <td className="matrix-cell">
        <Bar share={of.likeness} />
        {share}
      </td>
    );
  return (
    <td className="matrix-cell">
      <button
        type="button"
        id={cellId(of)}
        aria-expanded={isShown}
        aria-label={text('consortia.cell', { share, name, point: requirement.text })}
        onClick={() => onLook(isShown ? undefined : wordsOf(of.requirement, of.organisation))}
      >
        <Bar share={of.likeness} />
        {share}
      </button>
    </td>
  );
};
