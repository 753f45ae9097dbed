// Lets a person act for an organisation more; what is chosen is kept until it is sent.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { postMemberships } from '../api/generated.ts';
import { queries } from '../api/queries.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useKept } from '../kept/use-kept.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { RoleChoice, roleIn } from './role-choice.tsx';

export const AddMembership = ({ person }: { readonly person: string }) => {
  const text = useText();
  const kept = useKept(`membership-${person}`, undefined);
  const [isTried, setTried] = useState(false);
  const { organisation } = kept.words;
  const add = useMutation({
    mutationFn: (wanted: string) =>
      postMemberships({ person, organisation: wanted, role: roleIn(kept.words) }),
    onSuccess: () => {
      kept.clear();
      setTried(false);
      tell({ text: text('administration.membership.added') });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['memberships', person] }),
  });
  const lacks = isTried && (organisation ?? '') === '';
  return (
    <form
      className="stack admin-add"
      noValidate
      aria-label={text('administration.membership.add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (organisation === undefined || organisation === '') return setTried(true);
        if (!add.isPending) add.mutate(organisation);
      }}
    >
      <OrganisationField
        label={text('administration.membership.organisation')}
        value={organisation === '' ? undefined : organisation}
        trouble={lacks ? text('administration.membership.missing') : undefined}
        refused={troubleAt(add.error, 'organisation')}
        onChange={(id) => kept.write({ organisation: id ?? '' })}
      />
      <RoleChoice words={kept.words} write={kept.write} />
      <Refusal error={add.error} told={['organisation']} />
      <div>
        <Action type="submit" isPending={add.isPending}>
          {text('administration.membership.add')}
        </Action>
      </div>
    </form>
  );
};
