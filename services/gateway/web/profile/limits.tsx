// How many suggestions an organisation wants at a time.
import { getOrganisationsIdLimits } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { tell } from '../parts/toasts.tsx';
import { Editor } from './editor.tsx';
import { valuesOf } from './fields.ts';
import { limitsForm } from './forms.ts';
import { askAgain } from './own-things.ts';
import { limitsSending } from './sendings.ts';
import { useEditing } from './use-editing.ts';

const form = 'limits';

export const Limits = ({ organisation }: { readonly organisation: string }) => {
  const text = useText();
  const editing = useEditing();
  const limits = useAsked(['limits', organisation], () => getOrganisationsIdLimits(organisation));
  return (
    <Asked of={limits}>
      {({ minimum, maximum, chosen, version }) =>
        editing.form === form ? (
          <Editor
            title={text('profile.limits.edit')}
            level={2}
            organisation={organisation}
            form={form}
            fields={limitsForm}
            standing={{ values: valuesOf(limitsForm, { minimum, maximum }), version }}
            sending={limitsSending(organisation, { minimum, maximum })}
            onClose={editing.close}
            onSaved={() => {
              tell({ text: text('profile.saved') });
              void askAgain('limits', organisation);
              editing.close();
            }}
          />
        ) : (
          <section className="card" aria-labelledby="limits">
            <h2 id="limits">{text('profile.limits')}</h2>
            <p>{text('profile.limits.text', { minimum, maximum })}</p>
            <p className="soft small">{text(chosen ? 'profile.limits.own' : 'profile.limits.campus')}</p>
            <div>
              <Action id={`edit-${form}`} onPress={() => editing.open(form)}>
                {text('profile.limits.edit')}
              </Action>
            </div>
          </section>
        )
      }
    </Asked>
  );
};
