// Things done, each with its form: what projects and publications, and past collaborations, have in common.
import type { ReactNode } from 'react';
import type { Visibility } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { tell } from '../parts/toasts.tsx';
import { Editor } from './editor.tsx';
import { type FieldOfForm, standardValues, valuesOf } from './fields.ts';
import { askAgain } from './own-things.ts';
import type { Sending } from './save-draft.ts';
import type { Removable } from './sendings.ts';
import { useEditing } from './use-editing.ts';
import { useRemoving } from './use-removing.ts';

interface Work {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly visibility: Visibility;
  readonly language?: 'fr' | 'en';
}

interface WorksProps<T extends Work> {
  readonly organisation: string;
  readonly kind: Extract<Removable, 'texts' | 'collaborations'>;
  readonly works: readonly T[];
  readonly fields: readonly FieldOfForm[];
  sending(id?: string): Sending;
  facts(work: T): ReactNode;
}

export const Works = <T extends Work>(props: WorksProps<T>) => {
  const { organisation, kind, works, fields, sending, facts } = props;
  const text = useText();
  const editing = useEditing();
  const { isGone, remove } = useRemoving();
  const form = kind === 'texts' ? 'text' : 'collaboration';
  const editor = (work?: T) => (
    <Editor
      title={text(work ? `profile.edit.${kind}` : `profile.add.${kind}`)}
      organisation={organisation}
      form={work?.id ?? form}
      fields={fields}
      standing={
        work ? { values: valuesOf(fields, work), version: work.version } : { values: standardValues(fields) }
      }
      sending={sending(work?.id)}
      onClose={editing.close}
      onSaved={() => {
        tell({ text: text('profile.saved') });
        void askAgain(kind, organisation);
        editing.close();
      }}
    />
  );
  const card = (work: T) => (
    <li key={work.id} className="card said">
      <p className="words" lang={work.language}>
        {work.title}
      </p>
      {facts(work)}
      <p className="small">{text(`profile.seen.${work.visibility}`)}</p>
      <div className="row">
        <Action
          id={`edit-${work.id}`}
          aria-label={text('profile.edit.of', { what: work.title })}
          onPress={() => editing.open(work.id)}
        >
          {text('profile.edit')}
        </Action>
        <Action
          weight="quiet"
          aria-label={text('profile.remove.of', { what: work.title })}
          onPress={() =>
            remove({ kind, organisation, id: work.id, version: work.version, next: `edit-${form}` })
          }
        >
          {text('profile.remove')}
        </Action>
      </div>
    </li>
  );
  const own = works.filter(({ id }) => !isGone(id));
  return (
    <section className="stack" aria-labelledby={kind}>
      <div className="row heading">
        <h2 id={kind}>{text(`profile.heading.${kind}`)}</h2>
        {editing.form === form ? null : (
          <Action id={`edit-${form}`} onPress={() => editing.open(form)}>
            {text(`profile.add.${kind}`)}
          </Action>
        )}
      </div>
      {editing.form === form ? editor() : null}
      {own.length === 0 && editing.form !== form ? (
        <p className="soft">{text(`profile.none.${kind}`)}</p>
      ) : null}
      <ul className="plain stack">
        {own.map((work) => (editing.form === work.id ? <li key={work.id}>{editor(work)}</li> : card(work)))}
      </ul>
    </section>
  );
};
