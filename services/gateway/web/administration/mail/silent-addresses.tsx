// Persons whose address nothing is sent to any more, and why; each may be switched on again.
import { useMutation } from '@tanstack/react-query';
import { deleteMailAddressesId, getMailAddresses, type SilentAddress } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { usePages } from '../../api/use-pages.ts';
import { useLanguage } from '../../language/language.ts';
import { dayIn } from '../../language/numbers.ts';
import { useText } from '../../language/use-text.ts';
import { Action } from '../../parts/action.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { tell } from '../../parts/toasts.tsx';
import { PersonName, useNameOf } from '../person-name.tsx';
import { RowsCard } from './rows-card.tsx';

const Row = ({ of }: { readonly of: SilentAddress }) => {
  const text = useText();
  const language = useLanguage();
  const name = useNameOf(of.person);
  const since = dayIn(language, of.since);
  const restore = useMutation({
    mutationFn: () => deleteMailAddressesId(of.person),
    onSuccess: () => tell({ text: text('administration.address.restored') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['mail-addresses'] }),
  });
  return (
    <li className="admin-row">
      <p>
        <PersonName id={of.person} />
        <br />
        <span className="soft small">
          {text(`administration.address.${of.because}`, { since })}
          {of.code === undefined ? '' : ` (${of.code})`}
        </span>
      </p>
      <Action
        aria-label={text('administration.address.restore.of', { name })}
        isPending={restore.isPending}
        onPress={() => restore.mutate()}
      >
        {text('administration.address.restore')}
      </Action>
      <Refusal error={restore.error} />
    </li>
  );
};

export const SilentAddresses = () => {
  const text = useText();
  const found = usePages(['mail-addresses'], (cursor, signal) =>
    getMailAddresses({ limit: 20, cursor }, { signal }),
  );
  return (
    <RowsCard
      id="addresses-title"
      title={text('administration.addresses')}
      about={text('administration.addresses.about')}
      none={text('administration.addresses.none')}
      of={found}
    >
      {(one) => <Row key={one.person} of={one} />}
    </RowsCard>
  );
};
