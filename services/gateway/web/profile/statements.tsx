// The needs, or the offers, of an organisation: a sentence each, with a form to add one.
import type { Statement, StatementKind } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { tell } from '../parts/toasts.tsx';
import { Editor } from './editor.tsx';
import { standardValues, valuesOf } from './fields.ts';
import { statementForm } from './forms.ts';
import { askAgain } from './own-things.ts';
import { statementSending } from './sendings.ts';
import { StatementCard } from './statement-card.tsx';
import { StatementPreview } from './statement-preview.tsx';
import { useEditing } from './use-editing.ts';
import { useRemoving } from './use-removing.ts';

interface StatementEditorProps {
  readonly organisation: string;
  readonly kind: StatementKind;
  readonly statement?: Statement;
}

const StatementEditor = ({ organisation, kind, statement }: StatementEditorProps) => {
  const text = useText();
  const language = useLanguage();
  const { close } = useEditing();
  const fields = statementForm(kind, statement?.language ?? language);
  return (
    <Editor
      title={text(statement ? `profile.edit.${kind}` : `profile.add.${kind}`)}
      organisation={organisation}
      form={statement?.id ?? kind}
      fields={fields}
      standing={
        statement
          ? { values: valuesOf(fields, statement), version: statement.version }
          : { values: standardValues(fields) }
      }
      sending={statementSending(organisation, kind, statement?.id)}
      onClose={close}
      onSaved={() => {
        tell({ text: text('profile.saved') });
        void askAgain('statements', organisation);
        close();
      }}
    >
      {(values) => <StatementPreview organisation={organisation} kind={kind} values={values} />}
    </Editor>
  );
};

interface StatementsProps {
  readonly organisation: string;
  readonly kind: StatementKind;
  readonly statements: readonly Statement[];
}

export const Statements = ({ organisation, kind, statements }: StatementsProps) => {
  const text = useText();
  const editing = useEditing();
  const { isGone } = useRemoving();
  const own = statements.filter((one) => one.kind === kind && !isGone(one.id));
  return (
    <section className="stack" aria-labelledby={`${kind}s`}>
      <div className="row heading">
        <h2 id={`${kind}s`}>{text(`profile.heading.${kind}`)}</h2>
        {editing.form === kind ? null : (
          <Action id={`edit-${kind}`} weight="first" onPress={() => editing.open(kind)}>
            {text(`profile.add.${kind}`)}
          </Action>
        )}
      </div>
      {editing.form === kind ? <StatementEditor organisation={organisation} kind={kind} /> : null}
      {own.length === 0 && editing.form !== kind ? (
        <p className="soft">{text(`profile.none.${kind}`)}</p>
      ) : null}
      <ul className="plain stack">
        {own.map((one) =>
          editing.form === one.id ? (
            <li key={one.id}>
              <StatementEditor organisation={organisation} kind={kind} statement={one} />
            </li>
          ) : (
            <StatementCard key={one.id} statement={one} isOwn />
          ),
        )}
      </ul>
    </section>
  );
};
