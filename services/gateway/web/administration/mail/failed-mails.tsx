// E-mails that were given up, the newest first; each may be sent once more.
import { useMutation } from '@tanstack/react-query';
import { type FailedMail, getMailFailed, postMailFailedIdRetry } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { usePages } from '../../api/use-pages.ts';
import { useLanguage } from '../../language/language.ts';
import { instantIn } from '../../language/numbers.ts';
import { useText } from '../../language/use-text.ts';
import { hasWords } from '../../language/words.ts';
import { Action } from '../../parts/action.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { tell } from '../../parts/toasts.tsx';
import { PersonName, useNameOf } from '../person-name.tsx';
import { RowsCard } from './rows-card.tsx';

const Row = ({ of }: { readonly of: FailedMail }) => {
  const text = useText();
  const language = useLanguage();
  const name = useNameOf(of.person);
  const at = instantIn(language, of.at);
  const key = `administration.failed.why.${of.because}`;
  const why = hasWords(key) ? text(key) : of.because;
  const retry = useMutation({
    mutationFn: () => postMailFailedIdRetry(of.delivery),
    retry: false,
    onSuccess: () => tell({ text: text('administration.failed.retried') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['mail-failed'] }),
  });
  return (
    <li className="admin-row">
      <p>
        <PersonName id={of.person} />
        <br />
        <span className="soft small">
          {text(of.digest ? 'administration.failed.digest' : 'administration.failed.mail', {
            count: of.notices.length,
            at,
          })}{' '}
          {text('administration.failed.why', { why, attempts: of.attempts })}
        </span>
      </p>
      <Action
        aria-label={text('administration.failed.retry.of', { name, at })}
        isPending={retry.isPending}
        onPress={() => retry.mutate()}
      >
        {text('administration.failed.retry')}
      </Action>
      <Refusal error={retry.error} />
    </li>
  );
};

export const FailedMails = () => {
  const text = useText();
  const found = usePages(['mail-failed'], (cursor, signal) =>
    getMailFailed({ limit: 20, cursor }, { signal }),
  );
  return (
    <RowsCard
      id="failed-title"
      title={text('administration.failed')}
      about={text('administration.failed.about')}
      none={text('administration.failed.none')}
      of={found}
    >
      {(one) => <Row key={one.delivery} of={one} />}
    </RowsCard>
  );
};
