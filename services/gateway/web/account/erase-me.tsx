// Erasing oneself: what goes, what stays, and what it leaves behind is said first; then it is done, and cannot be undone.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { deletePersonsId, type Erasure, getPersonsIdErasure } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { unlessGone } from '../api/unless-gone.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Tick } from '../parts/tick.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { leaveForGood } from './leave-for-good.ts';

const Alone = ({ of }: { readonly of: Erasure['without_owner'] }) => {
  const text = useText();
  if (of.length === 0) return null;
  return (
    <div className="left-alone stack">
      <p>{text('account.erase.alone', { count: of.length })}</p>
      <ul>
        {of.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p>{text('account.erase.alone.then')}</p>
    </div>
  );
};

const Foreseen = ({ person, onClose }: { readonly person: string; onClose(): void }) => {
  const text = useText();
  const [isSure, setSure] = useState(false);
  /** How often it was asked for without being sure. */
  const [unsure, setUnsure] = useState(0);
  const asked = useAsked(['erasure', person], (signal) => getPersonsIdErasure(person, { signal }));
  const erasing = useMutation({
    mutationFn: () => unlessGone(deletePersonsId(person)),
    retry: false,
    onSuccess: () => leaveForGood(person),
  });
  const box = useFocusOnTrouble<HTMLDivElement>(unsure === 0 ? undefined : unsure);
  return (
    <Confirm
      title={text('account.erase.title')}
      action={text('account.erase.do')}
      weight="grave"
      isOpen
      isPending={erasing.isPending || erasing.isSuccess}
      error={erasing.error}
      onConfirm={() => (isSure ? erasing.mutate() : setUnsure(unsure + 1))}
      onClose={onClose}
    >
      <ul>
        {(['goes', 'stays', 'backups'] as const).map((one) => (
          <li key={one}>{text(`account.erase.${one}`)}</li>
        ))}
      </ul>
      <Asked of={asked}>{({ without_owner }) => <Alone of={without_owner} />}</Asked>
      <div ref={box}>
        <Tick
          label={text('account.erase.sure')}
          value={isSure}
          trouble={unsure > 0 && !isSure ? text('account.erase.unsure') : undefined}
          onChange={setSure}
        />
      </div>
    </Confirm>
  );
};

export const EraseMe = ({ person }: { readonly person: string }) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card" aria-labelledby="erase">
      <h2 id="erase">{text('account.erase')}</h2>
      <p>{text('account.erase.text')}</p>
      <div>
        <Action weight="grave" onPress={() => setOpen(true)}>
          {text('account.erase.begin')}
        </Action>
      </div>
      {isOpen ? <Foreseen person={person} onClose={() => setOpen(false)} /> : null}
    </section>
  );
};
