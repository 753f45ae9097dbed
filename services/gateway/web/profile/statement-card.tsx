// An offer or a need as its owner reads it: its words, who else sees them, until when it counts, and what can be done.
import { useMutation } from '@tanstack/react-query';
import { memo } from 'react';
import { patchStatementsId, type Statement } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn, numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { tell } from '../parts/toasts.tsx';
import { confirmedUntil, needsConfirming } from './confirming.ts';
import { askAgain } from './own-things.ts';
import { tagOf } from './sendings.ts';
import { useTroubles } from './troubles.ts';
import { useOpenForm } from './use-editing.ts';
import { useRemoving } from './use-removing.ts';

/** Who else sees it, as a sentence. */
const useSeenLine = (): ((of: Statement) => string) => {
  const text = useText();
  return ({ expired, discreet, visibility }) => {
    if (expired) return text('profile.seen.expired');
    if (discreet) return text('profile.seen.discreet');
    return text(`profile.seen.${visibility}`);
  };
};

const Facts = ({ statement }: { readonly statement: Statement }) => {
  const text = useText();
  const language = useLanguage();
  const { type, trl_min: from, trl_max: to, expires_on: last, gladly } = statement;
  const level = (value: number | undefined): string =>
    value === undefined ? '…' : numberIn(language, value);
  const facts = [
    text(`name.type.${type}`),
    ...(from === undefined && to === undefined
      ? []
      : [text('profile.trl.shown', { from: level(from), to: level(to) })]),
    ...(gladly ? [text('profile.gladly.shown')] : []),
    ...(last === undefined ? [] : [text('profile.until-day', { day: dayIn(language, last) })]),
  ];
  return <p className="soft small">{facts.join(' · ')}</p>;
};

const Doings = ({ statement }: { readonly statement: Statement }) => {
  const text = useText();
  const language = useLanguage();
  const { remove } = useRemoving();
  const open = useOpenForm();
  const { id, version, organisation } = statement;
  const until = confirmedUntil(new Date());
  const confirming = useMutation({
    mutationFn: () => patchStatementsId(id, { expires_on: until }, { ifMatch: tagOf(version) }),
    onSuccess: () => {
      tell({ text: text('profile.confirmed', { day: dayIn(language, until) }) });
      return askAgain('statements', organisation);
    },
  });
  const troubles = useTroubles(confirming.error, []);
  return (
    <>
      <div className="row">
        {needsConfirming(statement, new Date()) ? (
          <Action
            onPress={() => {
              if (!confirming.isPending) confirming.mutate();
            }}
          >
            {text('profile.confirm', { day: dayIn(language, until) })}
          </Action>
        ) : null}
        <Action
          id={`edit-${id}`}
          onPress={() => open(id)}
          aria-label={text('profile.edit.of', { what: statement.text })}
        >
          {text('profile.edit')}
        </Action>
        <Action
          weight="quiet"
          aria-label={text('profile.remove.of', { what: statement.text })}
          onPress={() =>
            remove({ kind: 'statements', organisation, id, version, next: `edit-${statement.kind}` })
          }
        >
          {text('profile.remove')}
        </Action>
      </div>
      {troubles.general === undefined ? null : (
        <p role="alert" className="trouble">
          {troubles.general}
        </p>
      )}
    </>
  );
};

interface CardProps {
  readonly statement: Statement;
  /** Its owner reads it, and may change it. */
  readonly isOwn?: boolean;
}

const Card = ({ statement, isOwn = false }: CardProps) => {
  const text = useText();
  const seen = useSeenLine();
  const { kind, preview } = statement;
  return (
    <li className={`card said ${kind}`}>
      <p className="words" lang={statement.language}>
        {statement.text}
      </p>
      <Facts statement={statement} />
      {isOwn ? <p className="small">{seen(statement)}</p> : null}
      {isOwn && preview !== undefined ? (
        <p className="small">
          {text('profile.preview.shown')} <q lang={statement.language}>{preview}</q>
        </p>
      ) : null}
      {statement.invented ? <p className="soft small">{text('shell.invented')}</p> : null}
      {isOwn ? <Doings statement={statement} /> : null}
    </li>
  );
};

/** A form that is opened beside it leaves it as it is. */
export const StatementCard = memo(Card);
