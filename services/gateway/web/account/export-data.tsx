// All that is kept of a person: read here, or taken along as a page to read and as a file for machines.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { getPersonsIdData } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { download } from '../parts/download.ts';
import { Refusal } from '../parts/refusal.tsx';
import { KeptData } from './kept-data.tsx';

type Form = 'html' | 'json';

const medias: Readonly<Record<Form, string>> = { html: 'text/html', json: 'application/json' };

const contentOf = async (person: string, form: Form): Promise<string> => {
  // Anything but JSON is handed on as it came.
  const found: unknown = await getPersonsIdData(person, { headers: { Accept: medias[form] } });
  return typeof found === 'string' ? found : JSON.stringify(found, null, 2);
};

export const ExportData = ({ person }: { readonly person: string }) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const take = useMutation({
    mutationFn: async (form: Form) => ({ form, content: await contentOf(person, form) }),
    onSuccess: ({ form, content }) => download(`passerelle.${form}`, content, medias[form]),
  });
  const isPending = (form: Form): boolean => take.isPending && take.variables === form;
  return (
    <section className="card" aria-labelledby="kept">
      <h2 id="kept">{text('account.kept')}</h2>
      <p>{text('account.kept.text')}</p>
      <div className="row">
        <Action isPending={isPending('html')} onPress={() => take.mutate('html')}>
          {text('account.kept.html')}
        </Action>
        <Action isPending={isPending('json')} onPress={() => take.mutate('json')}>
          {text('account.kept.json')}
        </Action>
      </div>
      <Refusal error={take.error} />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{text('account.kept.here')}</summary>
        {isOpen ? <KeptData person={person} /> : null}
      </details>
    </section>
  );
};
