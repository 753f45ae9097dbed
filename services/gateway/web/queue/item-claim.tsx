// Who is at an item; taken on, and let go, by whoever acts: so that two animators do not do the same.
import { useMutation } from '@tanstack/react-query';
import { deleteQueueIdClaim, putQueueIdClaim, type QueueItem } from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { useLanguage } from '../language/language.ts';
import { timeIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { askerOf } from '../session/read-session.ts';
import { useSession } from '../session/session.ts';
import { KeyHint } from './key-hint.tsx';

/** `other`: somebody else is at it. */
export const useClaim = ({ claimed_by: by }: QueueItem): 'free' | 'own' | 'other' => {
  const session = useSession();
  if (by === undefined) return 'free';
  return by.id === askerOf(session) ? 'own' : 'other';
};

interface ItemClaimProps {
  readonly item: QueueItem;
  /** What it is. */
  readonly what: string;
}

export const ItemClaim = ({ item, what }: ItemClaimProps) => {
  const text = useText();
  const language = useLanguage();
  const claim = useClaim(item);
  const change = useMutation({
    mutationFn: () => (claim === 'own' ? deleteQueueIdClaim(item.id) : putQueueIdClaim(item.id)),
    onSettled: () => changed(['queue']),
  });
  const { claimed_by: by, claimed_until: until } = item;
  const time = until === undefined ? '' : timeIn(language, until);
  return (
    <div className="claim">
      <div className="row">
        {claim === 'free' ? null : (
          <p className="small">
            {claim === 'own'
              ? text('queue.claimed.you', { time })
              : text('queue.claimed.other', { name: by?.name ?? text('queue.somebody'), time })}
          </p>
        )}
        {claim === 'other' ? null : (
          <Action
            weight="quiet"
            aria-keyshortcuts="c"
            isPending={change.isPending}
            onPress={() => change.mutate()}
          >
            <span>
              {text(claim === 'own' ? 'queue.release' : 'queue.claim')}
              <span className="unseen"> {text('queue.of', { what })}</span>
            </span>
            <KeyHint of="c" />
          </Action>
        )}
      </div>
      <Refusal error={change.error} />
    </div>
  );
};
