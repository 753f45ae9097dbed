// A form in which something of a profile is written: kept as it is typed, saved when it is said so, and never over what
// another wrote meanwhile.
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { afterPaint } from '../parts/after-paint.ts';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { chosenValues, differencesBetween, type Side } from './compare-versions.ts';
import { Conflict } from './conflict.tsx';
import type { Draft } from './draft.ts';
import { EditorField } from './editor-field.tsx';
import { type FieldOfForm, fieldsThere, isSame, type Values } from './fields.ts';
import { type Saved, saveDraft, type Sending } from './save-draft.ts';
import { currentIn } from './sendings.ts';
import { useTroubles } from './troubles.ts';
import { useDraft, useDrafts } from './use-draft.ts';

interface EditorProps {
  readonly title: string;
  /** Of its title among those of the page; 3 when absent. */
  readonly level?: 2 | 3;
  readonly organisation: string;
  /** Under which it is kept while it is not saved. */
  readonly form: string;
  readonly fields: readonly FieldOfForm[];
  /** What stands, or what something new begins with. */
  readonly standing: { readonly values: Values; readonly version?: number };
  readonly sending: Sending;
  onSaved(): void;
  onClose(): void;
  /** What becomes of what is being written: shown beside its first field. */
  children?(values: Values): ReactNode;
}

export const Editor = (props: EditorProps) => {
  const {
    title,
    level = 3,
    organisation,
    form,
    fields,
    standing,
    sending,
    onSaved,
    onClose,
    children,
  } = props;
  const Title = level === 2 ? 'h2' : 'h3';
  const text = useText();
  const id = useId();
  const group = useRef<HTMLElement>(null);
  const drafts = useDrafts();
  const begun = useDraft(organisation, form);
  const draft: Draft = begun ?? { ...standing, base: standing.values };
  const [conflict, setConflict] = useState<Extract<Saved, { kind: 'conflict' }>>();
  // Once it is painted: to take the focus, a form has to be laid out. Who went on meanwhile is not called back.
  useEffect(() => {
    let isThere = true;
    const pressed = document.activeElement;
    void afterPaint().then(() => {
      const { activeElement: now } = document;
      const isLeft = now !== document.body && now !== pressed;
      if (isThere && !isLeft && !group.current?.contains(now)) group.current?.focus();
    });
    return () => {
      isThere = false;
    };
  }, [conflict]);

  const keep = (next: Draft): void =>
    next.sent === undefined && isSame(fields, next.values, next.base) && next.version === standing.version
      ? drafts.drop(organisation, form)
      : drafts.keep(organisation, form, next);

  const saving = useMutation({
    mutationFn: (of: Draft) => {
      const now = drafts.get(organisation, form);
      return saveDraft({
        fields,
        // A second try knows what the first one sent.
        draft: now?.sent ? { ...of, sent: now.sent } : of,
        sending,
        newKey: () => crypto.randomUUID(),
        keepSent: (sent) =>
          drafts.keep(organisation, form, { ...(drafts.get(organisation, form) ?? of), sent }),
        currentIn,
      });
    },
    onSuccess: (saved, of) => {
      if (saved.kind === 'conflict') return setConflict(saved);
      const { values } = drafts.get(organisation, form) ?? of;
      drafts.drop(organisation, form);
      // What was typed while this was on its way is a change of what stands now.
      if (saved.stored && !isSame(fields, values, of.values))
        drafts.keep(organisation, saved.stored.id ?? form, {
          values,
          base: of.values,
          version: saved.stored.version,
        });
      onSaved();
    },
  });
  const troubles = useTroubles(saving.error, fields);
  const written = useFocusOnTrouble<HTMLFormElement>(saving.error);
  const choose = (sides: Readonly<Record<string, Side>>): void => {
    if (!conflict) return;
    const { theirs, version } = conflict;
    const differences = differencesBetween(fields, { base: draft.base, mine: draft.values, theirs });
    const next: Draft = { values: chosenValues(draft.values, differences, sides), base: theirs, version };
    setConflict(undefined);
    drafts.keep(organisation, form, next);
    saving.mutate(next);
  };

  const field = (one: FieldOfForm): ReactNode => (
    <EditorField
      key={one.name}
      field={one}
      own={organisation}
      value={draft.values[one.name] ?? ''}
      refused={troubles.at(one)}
      onChange={(value) => keep({ ...draft, values: { ...draft.values, [one.name]: value } })}
    />
  );
  const there = fieldsThere(fields, draft.values);
  const rare = there.filter(({ isRare }) => isRare);
  const [first, ...others] = there.filter(({ isRare }) => !isRare);
  const isOld = begun !== undefined && standing.version !== begun.version;
  return (
    <section className="card editor" aria-labelledby={id} ref={group} tabIndex={-1}>
      <Title id={id}>{title}</Title>
      {conflict ? (
        <Conflict
          differences={differencesBetween(fields, {
            base: draft.base,
            mine: draft.values,
            theirs: conflict.theirs,
          })}
          onChoose={choose}
        />
      ) : (
        <form
          ref={written}
          className={children ? 'stack foreseeing' : 'stack'}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!saving.isPending) saving.mutate(draft);
          }}
        >
          <div className="stack">
            {isOld ? <p className="soft">{text('profile.changed-since')}</p> : null}
            {first ? field(first) : null}
          </div>
          {children?.(draft.values)}
          <div className="stack">
            {others.map(field)}
            {rare.length > 0 ? (
              <details
                open={rare.some(
                  (one) => (draft.values[one.name] ?? '') !== '' || troubles.at(one) !== undefined,
                )}
              >
                <summary>{text('profile.more')}</summary>
                <div className="stack">{rare.map(field)}</div>
              </details>
            ) : null}
            {troubles.general === undefined ? null : (
              <p role="alert" className="trouble">
                {troubles.general}
              </p>
            )}
            <div className="row">
              {/* Not `isPending`: what it announces is named by a button that is gone once this is saved. */}
              <Action type="submit" weight="first">
                {text('profile.save')}
              </Action>
              <Action weight="quiet" onPress={onClose}>
                {text('profile.later')}
              </Action>
              {begun === undefined ? null : (
                <Action
                  weight="quiet"
                  onPress={() => {
                    drafts.drop(organisation, form);
                    onClose();
                  }}
                >
                  {text('profile.discard')}
                </Action>
              )}
            </div>
            <p role="status" className="soft small">
              {saving.isPending ? text('profile.saving') : begun === undefined ? '' : text('profile.kept')}
            </p>
          </div>
        </form>
      )}
    </section>
  );
};
