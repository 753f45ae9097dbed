// The way of an introduction as a line of steps: a list to who listens, a drawing to who looks, the same in both.
import type { Introduction } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { shortDayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { type DrawnStep, drawnSteps } from './steps-of.ts';
import './steps.css';

/** Told apart by their shapes, whatever the colours. */
const marks: Readonly<Record<DrawnStep['is'], string>> = {
  done: 'M4.5 8.5 7 11l4.5-6',
  here: 'M8 5.5a2.5 2.5 0 1 0 .01 0Z',
  ended: 'm5 5 6 6m0-6-6 6',
  ahead: '',
};

const Mark = ({ is }: Pick<DrawnStep, 'is'>) => (
  <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" className="step-mark">
    {is === 'ended' ? <rect x="1" y="1" width="14" height="14" rx="2" /> : <circle cx="8" cy="8" r="7" />}
    {marks[is] === '' ? null : <path d={marks[is]} />}
  </svg>
);

interface StepsProps {
  readonly of: Pick<Introduction, 'stage' | 'steps'>;
  /** In a list of many: on a narrow screen only where it is has its name shown. */
  readonly isBrief?: boolean;
}

export const Steps = ({ of, isBrief = false }: StepsProps) => {
  const text = useText();
  const language = useLanguage();
  return (
    <ol className={isBrief ? 'steps brief' : 'steps'} aria-label={text('parts.steps')}>
      {drawnSteps(of).map(({ stage, is, at }) => (
        <li
          key={stage}
          className={`step ${is}`}
          aria-current={is === 'here' || is === 'ended' ? 'step' : undefined}
        >
          <Mark is={is} />
          <span className="step-name">
            {text(`name.step.${stage}`)}
            <span className="unseen"> ({text(`parts.step.${is}`)})</span>
          </span>
          {at === undefined ? null : (
            <time className="step-day" dateTime={at}>
              {shortDayIn(language, at)}
            </time>
          )}
        </li>
      ))}
    </ol>
  );
};
