// How two organisations stand to one another: suggested, and why; or what is against it, as far as the reader may know.
import { Link } from '@tanstack/react-router';
import { getPairsAb, type PairStanding, type Suppression, type WeakSide } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import { Asked } from './asked.tsx';
import { Reasons } from './reasons.tsx';
import { inFull } from './told-reason.ts';
import { Share } from './share.tsx';
import './pair-explained.css';

const Against = ({ of }: { readonly of: Suppression }) => {
  const text = useText();
  const language = useLanguage();
  // The reason of a no is in the sentence already.
  const reason = of.code === 'declined' ? undefined : of.reason;
  return (
    <li>
      <p>{of.text}</p>
      {reason === undefined ? null : <p className="small">{text('parts.pair.reason', { reason })}</p>}
      {of.author?.name === undefined ? null : (
        <p className="small">{text('parts.pair.author', { name: of.author.name })}</p>
      )}
      {of.until === undefined ? null : (
        <p className="soft small">{text('parts.pair.until', { day: instantIn(language, of.until) })}</p>
      )}
    </li>
  );
};

const Weak = ({ of }: { readonly of: WeakSide }) => (
  <li>
    <p>{of.text}</p>
    {of.lowest.length === 0 ? null : (
      <ul className="small">
        {of.lowest.map(({ feature, text }) => (
          <li key={feature}>{text}</li>
        ))}
      </ul>
    )}
  </li>
);

const WhyItWould = ({ standing }: { readonly standing: PairStanding }) => {
  const text = useText();
  const session = useSession();
  const { candidate, organisations } = standing;
  if (candidate === undefined) return null;
  const ours = organisations.find(({ id }) => id === candidate.for);
  const theirs = organisations.find(({ id }) => id !== candidate.for);
  const isOurs = session.kind === 'member' && session.organisation === candidate.for;
  const names = {
    ours: isOurs ? text('parts.pair.you') : (ours?.name ?? text('parts.unseen')),
    theirs: theirs?.name ?? text('parts.unseen'),
  };
  return (
    <>
      <div className="pair-shares">
        <Share label={text('parts.pair.both')} value={candidate.score} />
        <Share label={text('parts.pair.gain', { name: names.ours })} value={candidate.get} tone="need" />
        {candidate.give === undefined ? null : (
          <Share
            label={text('parts.pair.gain', { name: names.theirs })}
            value={candidate.give}
            tone="offer"
          />
        )}
      </div>
      <Reasons reasons={candidate.reasons.map(inFull)} names={names} />
      {isOurs && candidate.suggestion !== undefined ? (
        <p>
          <Link to={pagePaths.home} search={{ suggestion: candidate.suggestion }}>
            {text('parts.pair.answer')}
          </Link>
        </p>
      ) : null}
    </>
  );
};

interface PairExplainedProps {
  /** Who asks. */
  readonly one: string;
  readonly other: string;
  /** Nothing around it names the two; they are turned round in place. */
  readonly isAlone?: boolean;
}

export const PairExplained = ({ one, other, isAlone = false }: PairExplainedProps) => {
  const asked = useAsked(['pair', one, other], (signal) => getPairsAb(one, other, { signal }), {
    keep: isAlone,
  });
  return (
    <Asked of={asked}>
      {(standing) => (
        <div className={`stack pair-explained ${standing.standing}`}>
          {isAlone ? (
            <p className="soft">{standing.organisations.map(({ name }) => name).join(' · ')}</p>
          ) : null}
          <p className="says">{standing.text}</p>
          {standing.suppressions.length === 0 ? null : (
            <ul className="plain stack">
              {standing.suppressions.map((of) => (
                <Against key={`${of.code} ${of.rule ?? of.suggestion ?? of.because ?? ''}`} of={of} />
              ))}
            </ul>
          )}
          {standing.sides.length === 0 ? null : (
            <ul className="plain stack">
              {standing.sides.map((of) => (
                <Weak key={of.organisation} of={of} />
              ))}
            </ul>
          )}
          <WhyItWould standing={standing} />
        </div>
      )}
    </Asked>
  );
};
