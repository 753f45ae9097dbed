// A file that was chosen, before any row of it is sent: what it holds, what is already known to be wrong.
import { useMemo, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { BadRows } from './bad-rows.tsx';
import { useImporting } from './import-run.ts';
import type { Opened } from './open-bytes.ts';
import type { FileKind } from './rows/file-kinds.ts';
import { wrongColumns } from './rows/wrong-columns.ts';
import { checkRows } from './take-rows.ts';

const schemeShape = /^[a-z][a-z0-9-]{0,31}$/;

interface ReadFileProps {
  readonly name: string;
  readonly opened: Opened;
  readonly kinds: readonly FileKind[];
  /** What a row of each kind says that does not say it. */
  standardOf(kind: FileKind): Readonly<Record<string, unknown>>;
  onStarted(): void;
  onDrop(): void;
}

const Columns = ({ wrong }: { readonly wrong: ReturnType<typeof wrongColumns> }) => {
  const text = useText();
  return (
    <div role="alert" className="stack">
      <p>{text('imports.columns.wrong')}</p>
      <ul>
        {wrong.map(({ place, spelled, because, meant }) => (
          <li key={place}>
            {text(`imports.columns.${because}`, { place, column: spelled })}{' '}
            {meant === undefined ? null : text('imports.columns.meant', { meant })}
          </li>
        ))}
      </ul>
    </div>
  );
};

export const ReadFile = ({ name, opened, kinds, standardOf, onStarted, onDrop }: ReadFileProps) => {
  const text = useText();
  const importing = useImporting();
  const [kind, setKind] = useState<FileKind | undefined>(
    opened.kind !== undefined && kinds.includes(opened.kind) ? opened.kind : undefined,
  );
  const [scheme, setScheme] = useState('');
  const isScheme = scheme === '' || schemeShape.test(scheme);
  const wrong = kind === undefined ? [] : wrongColumns(kind, opened.header);
  const checked = useMemo(
    () =>
      kind === undefined
        ? undefined
        : checkRows(opened.rows, {
            kind,
            scheme: isScheme && scheme !== '' ? scheme : undefined,
            standard: standardOf(kind),
          }),
    [kind, scheme, isScheme, opened, standardOf],
  );
  const isReady = checked !== undefined && wrong.length === 0 && isScheme;
  return (
    <section className="card" aria-labelledby="read-file">
      <h2 id="read-file">{name}</h2>
      <p role="status">{text('imports.read', { count: opened.rows.length })}</p>
      {opened.encoding === 'windows-1252' ? <p>{text('imports.not-utf8')}</p> : null}
      <Choice
        label={text('imports.holds')}
        value={kind ?? 'unknown'}
        options={[
          ...(kind === undefined ? [{ value: 'unknown' as const, text: text('imports.kind.unknown') }] : []),
          ...kinds.map((one) => ({ value: one, text: text(`imports.kind.${one}`) })),
        ]}
        onChoose={(one) => setKind(one === 'unknown' ? undefined : one)}
      />
      <Field
        label={text('imports.scheme')}
        value={scheme}
        onChange={setScheme}
        help={text('imports.scheme.help')}
        trouble={isScheme ? undefined : text('imports.scheme.wrong')}
      />
      {wrong.length > 0 ? <Columns wrong={wrong} /> : null}
      <div className="row">
        {isReady && checked.ready.length > 0 ? (
          <Action
            weight="first"
            onPress={() => {
              if (kind !== undefined) void importing.start({ name, kind, header: opened.header }, checked);
              onStarted();
            }}
          >
            {text('imports.start', { count: checked.ready.length })}
          </Action>
        ) : null}
        <Action weight="quiet" onPress={onDrop}>
          {text('imports.another')}
        </Action>
      </div>
      {isReady ? <BadRows name={name} header={opened.header} bad={checked.bad} /> : null}
    </section>
  );
};
