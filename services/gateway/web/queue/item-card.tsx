// One thing that needs an animator: what it is, why now, since and until when, whom it is about, and what can be done.
import { Link } from '@tanstack/react-router';
import { Fragment, useId } from 'react';
import type { QueueAction, QueueItem } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import type { Language } from '../language/languages.ts';
import type { Text } from '../language/text.ts';
import { useText } from '../language/use-text.ts';
import { type Foreign, Spoken } from '../parts/spoken.tsx';
import { pagePaths } from '../shell/pages.ts';
import { ItemActs } from './item-acts.tsx';
import { ItemClaim, useClaim } from './item-claim.tsx';
import { KeyHint } from './key-hint.tsx';
import { splitSentence } from './split-sentence.ts';
import { momentIn } from '../parts/told-when.ts';
import { WayLink } from './way-link.tsx';
import { wayTo } from './way-to.ts';

const written = (language: string | undefined): Language | undefined =>
  language === 'fr' || language === 'en' ? language : undefined;

/** Words of others that its sentence quotes. */
const foreignIn = ({ statement, text }: QueueItem): readonly Foreign[] => {
  const [words, language] = [statement?.text ?? text?.title, written((statement ?? text)?.language)];
  return words === undefined || language === undefined ? [] : [{ words, language }];
};

/** Its last day, not the first instant after it. */
const lastInstant = (due: string): string => new Date(Date.parse(due) - 1).toISOString();

const factsOf = (
  { kind, since, due_at: due, waiting }: QueueItem,
  { text, language, now }: { readonly text: Text; readonly language: Language; readonly now: Date },
): string =>
  [
    since === undefined ? '' : text('queue.since', { moment: momentIn(language, since, now) }),
    due === undefined
      ? ''
      : text(kind === 'draft' ? 'queue.goes' : 'queue.due', {
          moment: momentIn(language, lastInstant(due), now),
        }),
    waiting === 0 ? '' : text('queue.waiting', { count: waiting }),
  ]
    .filter((fact) => fact !== '')
    .join(' · ');

const About = ({ item: { organisations } }: { readonly item: QueueItem }) => {
  const text = useText();
  if (organisations.length === 0) return null;
  return (
    <p className="small">
      {text('queue.about')}{' '}
      {organisations.map(({ id, name }, at) => (
        <Fragment key={id}>
          {at === 0 ? '' : ' · '}
          {name === undefined ? (
            text('parts.unseen')
          ) : (
            <Link to={pagePaths.organisation} params={{ id }}>
              {name}
            </Link>
          )}
        </Fragment>
      ))}
    </p>
  );
};

interface ItemCardProps {
  readonly item: QueueItem;
  /** It is no longer to be done: shown for who is at it. */
  readonly isGone: boolean;
  readonly isSelected: boolean;
  readonly isPending: boolean;
  readonly holdSeconds: number | undefined;
  /** Why the last act on it was not done. */
  readonly trouble: string | undefined;
  onSelect(): void;
  onAct(action: QueueAction): void;
}

export const ItemCard = ({ item, isGone, isSelected, trouble, onSelect, ...props }: ItemCardProps) => {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const claim = useClaim(item);
  const { what, why } = splitSentence(item);
  const stays = item.organisations.find((one) => one.id === item.stays);
  return (
    <article
      data-item={item.id}
      tabIndex={-1}
      aria-labelledby={`${id}-what`}
      aria-describedby={`${id}-why`}
      className={isSelected ? 'card to-do selected' : 'card to-do'}
    >
      <div className="to-do-head">
        {isGone ? null : (
          <label className="tick-box">
            <input
              type="checkbox"
              aria-keyshortcuts="x"
              aria-label={text('queue.select', { what })}
              checked={isSelected}
              onChange={onSelect}
            />
            <KeyHint of="x" />
          </label>
        )}
        <p className="small">
          <strong>{text(`queue.kind.${item.kind}`)}</strong>{' '}
          <span className="soft">{factsOf(item, { text, language, now: new Date() })}</span>
        </p>
        {isGone ? null : <ItemClaim item={item} what={what} />}
      </div>
      <h2 id={`${id}-what`}>
        <WayLink way={wayTo(item)}>
          <Spoken text={what} words={foreignIn(item)} />
        </WayLink>
      </h2>
      <p id={`${id}-why`}>
        <Spoken text={why} words={foreignIn(item)} />
        {stays?.name === undefined ? null : ` ${text('queue.stays', { name: stays.name })}`}
      </p>
      <About item={item} />
      {isGone ? (
        <p role="status">{text('queue.gone')}</p>
      ) : claim === 'other' ? null : (
        <ItemActs {...props} item={item} what={what} />
      )}
      <div role="alert">{trouble === undefined ? null : <p className="refusal">{trouble}</p>}</div>
    </article>
  );
};
