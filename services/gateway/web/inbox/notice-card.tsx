// A message's frame: when it came, what it says, whether it was read, and marking it.
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Notice, patchNoticesId } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';

export type Mark = UseMutationResult<unknown, Error, boolean>;

export const useMark = (of: Notice): Mark => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (read: boolean) => patchNoticesId(of.id, { read }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices', of.person] }),
  });
};

interface NoticeCardProps {
  readonly of: Notice;
  readonly mark: Mark;
  /** What it is about, in a few words: tells its button from the others’. */
  readonly label: string;
  readonly children?: ReactNode;
}

export const NoticeCard = ({ of, mark, label, children }: NoticeCardProps) => {
  const text = useText();
  const language = useLanguage();
  const read = mark.isPending ? mark.variables : of.read;
  return (
    <li tabIndex={-1} className={read ? 'card notice' : 'card notice new'}>
      <div>
        <p className="small soft">
          <time dateTime={of.at}>{instantIn(language, of.at)}</time> ·{' '}
          {text(read ? 'inbox.read' : 'inbox.unread')}
        </p>
        <p>{of.unreachable?.name === undefined ? of.text : `${of.unreachable.name} · ${of.text}`}</p>
        {children}
      </div>
      <Action
        aria-label={text(read ? 'inbox.mark.unread.of' : 'inbox.mark.read.of', {
          name: label,
          at: instantIn(language, of.at),
        })}
        onPress={() => mark.mutate(!read)}
      >
        {text(read ? 'inbox.mark.unread' : 'inbox.mark.read')}
      </Action>
      {mark.isError ? <Refusal error={mark.error} /> : null}
    </li>
  );
};
