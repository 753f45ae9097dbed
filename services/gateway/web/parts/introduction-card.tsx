// An introduction at a glance: with whom, how far it is, what happens next, and the way to do it.
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Introduction } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import { nameOthers } from './name-parties.ts';
import { Steps } from './steps.tsx';
import { TakeBack } from './take-back.tsx';
import { turnOf } from './whose-turn.ts';
import './introduction-card.css';

const nextWords = {
  your_answer: 'parts.next.answer',
  times: 'parts.next.times',
  slots: 'parts.next.slots',
  meeting_set: 'parts.next.meeting',
  meeting_cancelled: 'parts.next.slots',
  outcome: 'parts.next.outcome',
} as const;

const nextOf = (standing: Introduction['standing']) =>
  Object.entries(nextWords).find(([one]) => one === standing)?.[1] ?? 'parts.next.see';

interface IntroductionCardProps {
  readonly of: Introduction;
  /** The party that it is read for. */
  readonly organisation: string;
  /** Of its heading. */
  readonly level: 2 | 3;
  readonly isReadOnly?: boolean;
}

export const IntroductionCard = ({ of, organisation, level, isReadOnly = false }: IntroductionCardProps) => {
  const text = useText();
  const language = useLanguage();
  const session = useSession();
  const id = useId();
  const Heading = `h${level}` as const;
  const name = nameOthers(of, { text, language });
  const isOwn = session.kind === 'member' && session.organisation === organisation;
  const way = {
    to: pagePaths.introduction,
    params: { id: of.id },
    search: isOwn ? {} : { organisation },
  } as const;
  const isYours = turnOf(of) === 'yours' && !isReadOnly;
  return (
    <article className={isYours ? 'card introduction yours' : 'card introduction'} aria-labelledby={id}>
      <Heading id={id}>
        <Link {...way}>{name}</Link>
      </Heading>
      <Steps of={of} isBrief />
      <p>{of.sentence}</p>
      {of.standing === 'held' && of.actions.includes('withdraw') && !isReadOnly ? (
        <TakeBack of={of} organisation={organisation} />
      ) : (
        <div>
          <Link
            {...way}
            className={isYours ? 'action first' : 'action'}
            aria-label={text('parts.next.of', {
              action: text(isReadOnly ? 'parts.next.see' : nextOf(of.standing)),
              name,
            })}
          >
            {text(isReadOnly ? 'parts.next.see' : nextOf(of.standing))}
          </Link>
        </div>
      )}
    </article>
  );
};
