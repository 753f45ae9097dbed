// Where an item is looked at, and where what is not done by the queue itself is done. Pure.
import type { QueueAction, QueueItem } from '../api/generated.ts';

export type Way =
  | { readonly page: 'review'; readonly id: string; readonly at?: 'message' }
  /** `at`: what of it; `beside`: the one that it is compared with. */
  | {
      readonly page: 'organisation';
      readonly id: string;
      readonly at?: string;
      readonly beside?: string;
    }
  | { readonly page: 'rules' | 'limits'; readonly organisation: string | undefined }
  | { readonly page: 'together'; readonly organisations: readonly string[] }
  | { readonly page: 'words' | 'queue' };

type About = Pick<QueueItem, 'kind' | 'introduction' | 'organisations' | 'statement' | 'text'>;

/** `queue`: there is nothing else to look at. */
export const wayTo = ({ kind, introduction, organisations, statement, text }: About): Way => {
  if (introduction !== undefined) return { page: 'review', id: introduction };
  const [first, second] = organisations;
  if (first === undefined) return { page: 'queue' };
  const at = statement?.id ?? text?.id;
  return {
    page: 'organisation',
    id: first.id,
    ...(at === undefined ? {} : { at }),
    ...(kind === 'duplicate' && second ? { beside: second.id } : {}),
  };
};

/** Of an action that is not done here. */
export const wayOf = (code: QueueAction['code'], item: About): Way => {
  const organisation = item.organisations[0]?.id;
  switch (code) {
    case 'edit_message':
      return item.introduction === undefined
        ? wayTo(item)
        : { page: 'review', id: item.introduction, at: 'message' };
    case 'change_rule':
      return { page: 'rules', organisation };
    case 'change_limit':
      return { page: 'limits', organisation };
    case 'open_introduction':
      return { page: 'together', organisations: item.organisations.map(({ id }) => id) };
    case 'propose_concept':
      return { page: 'words' };
    default:
      return wayTo(item);
  }
};
