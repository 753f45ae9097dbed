// For which organisations a person acts, and as what: changed, taken away, given.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteMembershipsId, type Membership, patchMembershipsId, type Person } from '../api/generated.ts';
import { queries, useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { AddMembership } from './add-membership.tsx';
import { membershipsOf } from './memberships-of.ts';
import { OrganisationName, useOrganisationName } from './organisation-name.tsx';

const askAgain = (person: string): Promise<void> =>
  queries.invalidateQueries({ queryKey: ['memberships', person] });

const Row = ({ of }: { readonly of: Membership }) => {
  const text = useText();
  const name = useOrganisationName(of.organisation);
  const [asks, setAsks] = useState(false);
  const other = of.role === 'owner' ? 'member' : 'owner';
  const change = useMutation({
    mutationFn: () => patchMembershipsId(of.id, { role: other }, { ifMatch: `"${of.version}"` }),
    onSuccess: () => tell({ text: text('administration.membership.changed', { name }) }),
    onSettled: () => askAgain(of.person),
  });
  const remove = useMutation({
    mutationFn: () => deleteMembershipsId(of.id, { headers: { 'If-Match': `"${of.version}"` } }),
    onSuccess: () => {
      setAsks(false);
      tell({ text: text('administration.membership.removed', { name }) });
    },
    onSettled: () => askAgain(of.person),
  });
  return (
    <li className="admin-row">
      <p>
        <OrganisationName id={of.organisation} />{' '}
        <span className="soft">({text(`administration.role.${of.role}`)})</span>
      </p>
      <div className="row">
        <Action
          aria-label={text(`administration.membership.make.${other}.of`, { name })}
          isPending={change.isPending}
          onPress={() => change.mutate()}
        >
          {text(`administration.membership.make.${other}`)}
        </Action>
        <Action
          weight="grave"
          aria-label={text('administration.membership.remove.of', { name })}
          onPress={() => setAsks(true)}
        >
          {text('administration.membership.remove')}
        </Action>
      </div>
      <Refusal error={change.error} />
      <Confirm
        title={text('administration.membership.remove.title', { name })}
        action={text('administration.membership.remove')}
        weight="grave"
        isOpen={asks}
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => {
          remove.reset();
          setAsks(false);
        }}
      >
        <p>{text('administration.membership.remove.effect')}</p>
      </Confirm>
    </li>
  );
};

const Rows = ({ all }: { readonly all: readonly Membership[] }) => {
  const text = useText();
  const around = useKeptFocus<HTMLDivElement>(all.length);
  return (
    <div ref={around} tabIndex={-1} className="admin-rows">
      {all.length === 0 ? <p>{text('administration.person.nowhere')}</p> : null}
      <ul className="plain admin-rows">
        {all.map((one) => (
          <Row key={one.id} of={one} />
        ))}
      </ul>
    </div>
  );
};

export const Memberships = ({ of }: { readonly of: Person }) => {
  const text = useText();
  const found = useAsked(...membershipsOf(of.id));
  return (
    <section className="card" aria-labelledby="memberships-title">
      <h3 id="memberships-title">{text('administration.memberships')}</h3>
      <p className="soft small">{text('administration.memberships.about')}</p>
      <Asked of={found}>{(all) => <Rows all={all} />}</Asked>
      <AddMembership person={of.id} />
    </section>
  );
};
