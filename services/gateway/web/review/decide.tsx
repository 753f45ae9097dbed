// What an animator may do to an introduction now: each thing says whom it tells and when, before it is done.
import { useId, useState } from 'react';
import { getBrokeringSettings, getIntroductionsId, type Introduction } from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Tick } from '../parts/tick.tsx';
import { tell } from '../parts/toasts.tsx';
import { toldWhen } from '../parts/told-when.ts';
import { Countdown } from './countdown.tsx';
import { type Decision, type RefuseReason, refuseReasons } from './decision.ts';
import { heldDecision, tellsOf } from './effect-of.ts';
import { useDecision } from './use-decision.ts';
import type { MessageNow } from './use-message.ts';

/** In the order in which they are offered; what must be sure is asked once more. */
const offered = [
  'approve',
  'exchange',
  'refuse',
  'reopen',
  'stop',
] as const satisfies readonly Decision['kind'][];
type Kind = (typeof offered)[number];
/** Says why, or is asked once more. */
type Asked = Exclude<Kind, 'exchange'>;

const first: readonly Kind[] = ['approve', 'exchange'];

interface DecideProps {
  readonly of: Introduction;
  readonly message: MessageNow;
}

export const Decide = ({ of, message }: DecideProps) => {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const act = useDecision(of.id);
  const holdSeconds = useAsked(['brokering-settings'], () => getBrokeringSettings()).data?.hold_seconds;
  const [asks, setAsks] = useState<Asked>();
  const [reason, setReason] = useState<RefuseReason>('not_relevant');
  const [insist, setInsist] = useState(false);
  const kinds = offered.filter((one) => of.actions.includes(one));
  const saidNo = of.parties.some(({ answer }) => answer === 'declined');

  const effectOf = (kind: Kind): string =>
    [
      text(`review.effect.${kind}`),
      toldWhen(
        { tells: tellsOf(of, kind) },
        { text, language, holdSeconds: kind === 'stop' || kind === 'exchange' ? 0 : holdSeconds },
      ),
    ]
      .filter((one) => one !== '')
      .join(' ');
  const decide = (value: Decision, seen = of): void =>
    act.mutate(
      { seen, value },
      {
        onSuccess: () => {
          setAsks(undefined);
          tell({ text: text(`review.did.${value.kind}`) });
        },
      },
    );
  const decisionOf = (kind: Kind): Decision => {
    if (kind === 'refuse') return { kind, reason };
    return kind === 'reopen' ? { kind, insist: saidNo && insist } : { kind };
  };
  /** Words that are not saved would not go with it: that is asked first. */
  const press = (kind: Kind): void => {
    act.reset();
    if (kind === 'exchange' || (kind === 'approve' && !message.isChanged)) decide({ kind });
    else setAsks(kind);
  };
  /** What is wrong with the words is said where they are written. */
  const saveAndApprove = async (): Promise<void> => {
    try {
      await message.save.mutateAsync({});
      decide({ kind: 'approve' }, await getIntroductionsId(of.id));
    } catch {
      setAsks(undefined);
    }
  };
  const held = heldDecision(of);
  const isHeld = of.held_until !== undefined;
  return (
    <div className="deciding stack">
      {isHeld ? (
        <div className="held stack">
          {held ? (
            <p>
              <strong>{text(`review.did.${held}`)}</strong>
            </p>
          ) : null}
          <Countdown
            key={of.held_until}
            until={of.held_until ?? ''}
            onEnd={() => void changed(['introduction', of.id], ['queue'])}
          />
          {of.actions.includes('undo') ? (
            <div>
              <Action isPending={act.isPending} onPress={() => decide({ kind: 'undo' })}>
                {text(held ? 'review.undo' : 'review.undo.opening')}
              </Action>
            </div>
          ) : null}
        </div>
      ) : null}
      {kinds.map((kind) => (
        <div key={kind} className="decision">
          <Action
            weight={first.includes(kind) ? 'first' : kind === 'stop' ? 'grave' : 'second'}
            aria-describedby={`${id}-${kind}`}
            isPending={act.isPending}
            onPress={() => press(kind)}
          >
            {text(`review.do.${kind}`)}
          </Action>
          <p id={`${id}-${kind}`} className="soft small">
            {effectOf(kind)}
          </p>
        </div>
      ))}
      {asks === undefined ? <Refusal error={act.error} /> : null}
      <Confirm
        title={asks === undefined ? '' : text(`review.sure.${asks}`)}
        action={asks === undefined ? '' : text(`review.now.${asks}`)}
        weight={asks === 'stop' ? 'grave' : 'first'}
        isOpen={asks !== undefined}
        isPending={act.isPending || message.save.isPending}
        error={act.error}
        onConfirm={() => {
          if (asks === 'approve') void saveAndApprove();
          else if (asks !== undefined) decide(decisionOf(asks));
        }}
        onClose={() => setAsks(undefined)}
      >
        {asks === undefined ? null : <p>{effectOf(asks)}</p>}
        {asks === 'approve' ? <p>{text('review.unsaved')}</p> : null}
        {asks === 'refuse' ? (
          <>
            <Choice
              label={text('review.reason')}
              value={reason}
              options={refuseReasons.map((value) => ({ value, text: text(`review.reason.${value}`) }))}
              onChoose={(why) => setReason(why)}
            />
            <p className="soft small">{text('review.reason.help')}</p>
          </>
        ) : null}
        {asks === 'reopen' && saidNo ? (
          <Tick
            label={text('review.insist')}
            help={text('review.insist.help')}
            value={insist}
            onChange={setInsist}
          />
        ) : null}
      </Confirm>
    </div>
  );
};
