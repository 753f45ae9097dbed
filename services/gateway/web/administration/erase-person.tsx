// Erases a person from every service, once it was said what that leaves; then shows who has forgotten it.
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { deletePersonsId, getPersonsIdErasure, type Person } from '../api/generated.ts';
import { queries, useAsked } from '../api/queries.ts';
import { unlessGone } from '../api/unless-gone.ts';
import { useLanguage } from '../language/language.ts';
import { listIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { tell } from '../parts/toasts.tsx';
import { pagePaths } from '../shell/pages.ts';

const Foreseen = ({ person }: { readonly person: string }) => {
  const text = useText();
  const language = useLanguage();
  const found = useAsked(['erasure', person], (signal) => getPersonsIdErasure(person, { signal }));
  return (
    <Asked of={found}>
      {({ without_owner: left }) =>
        left.length === 0 ? null : (
          <p>
            {text('administration.erase.alone', {
              count: left.length,
              names: listIn(
                language,
                left.map(({ name }) => name),
              ),
            })}
          </p>
        )
      }
    </Asked>
  );
};

export const ErasePerson = ({ of }: { readonly of: Person }) => {
  const text = useText();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const name = `${of.given_name} ${of.family_name}`;
  const erasing = useMutation({
    mutationFn: () => unlessGone(deletePersonsId(of.id, { headers: { 'If-Match': `"${of.version}"` } })),
    onSuccess: async () => {
      setAsks(false);
      tell({ text: text('administration.erase.done') });
      await navigate({ to: pagePaths.receipts, search: { id: of.id } });
      queries.removeQueries({ queryKey: ['persons', of.id] });
      await queries.invalidateQueries({ queryKey: ['persons'] });
    },
  });
  return (
    <section className="card" aria-labelledby="erase-title">
      <h3 id="erase-title">{text('administration.erase')}</h3>
      <p className="soft small">{text('administration.erase.about')}</p>
      <div>
        <Action weight="grave" onPress={() => setAsks(true)}>
          {text('administration.erase.ask')}
        </Action>
      </div>
      <Confirm
        title={text('administration.erase.title', { name })}
        action={text('administration.erase.do')}
        weight="grave"
        isOpen={asks}
        isPending={erasing.isPending}
        error={erasing.error}
        onConfirm={() => erasing.mutate()}
        onClose={() => {
          erasing.reset();
          setAsks(false);
        }}
      >
        <p>{text('administration.erase.effect')}</p>
        {asks ? <Foreseen person={of.id} /> : null}
      </Confirm>
    </section>
  );
};
