// Brings a file in: a member's own needs, offers and works; an animator's whole campus.
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { NoOrganisation } from '../parts/no-organisation.tsx';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { ChooseFile, Template } from './choose-file.tsx';
import { useImporting } from './import-run.ts';
import { openBytes, type Opened, type OpenedOrNot } from './open-bytes.ts';
import { ReadFile } from './read-file.tsx';
import { type FileKind, fileKinds } from './rows/file-kinds.ts';
import { guessKind } from './rows/guess-kind.ts';
import { RunView } from './run-view.tsx';
import './imports.css';

/** What members may make themselves. */
const ownKinds: readonly FileKind[] = ['statements', 'texts', 'collaborations'];
/** Held in memory whole; more is for the command of the same name. */
const mostBytes = 50_000_000;

type Chosen =
  | { readonly name: string; readonly opened: Opened }
  | { readonly name: string; readonly because: string; readonly line: number };

/** What a member's file does not say of its rows: that they are of their own organisation. */
const standardFor =
  (organisation: string | undefined) =>
  (kind: FileKind): Record<string, unknown> => {
    if (organisation === undefined) return {};
    if (kind === 'statements') return { organisation };
    return kind === 'texts' ? { owners: [organisation] } : {};
  };

const readFile = async (file: File, isOwn: boolean): Promise<Chosen> => {
  const { name } = file;
  if (file.size > mostBytes) return { name, because: 'too-large', line: 1 };
  const read: OpenedOrNot = openBytes(name, new Uint8Array(await file.arrayBuffer()));
  if ('because' in read) return { name, ...read };
  const kind = read.kind ?? (isOwn ? guessKind(name, [...read.header.columns, 'organisation']) : undefined);
  return { name, opened: { ...read, kind } };
};

const reasons = ['empty', 'spreadsheet', 'utf-16', 'binary', 'mixed', 'json-array', 'too-large'] as const;

const Unreadable = ({ name, because, line }: Extract<Chosen, { because: string }>) => {
  const text = useText();
  const known = reasons.find((one) => one === because) ?? 'binary';
  return (
    <p role="alert" className="card">
      {name} {text(`imports.unreadable.${known}`, { line })}
    </p>
  );
};

const Importing = () => {
  const text = useText();
  const session = useSession();
  const importing = useImporting();
  const run = importing.use();
  const [chosen, setChosen] = useState<Chosen>();
  const organisation = session.kind === 'member' ? session.organisation : undefined;
  const isOwn = organisation !== undefined;
  const kinds = isOwn ? ownKinds : fileKinds;
  const standardOf = useMemo(() => standardFor(organisation), [organisation]);
  const take = (file: File): void =>
    void readFile(file, isOwn)
      .then(setChosen)
      .catch(() => setChosen({ name: file.name, because: 'binary', line: 1 }));
  const isFree = run === undefined || run.state === 'left';
  return (
    <>
      <p>{text(isOwn ? 'imports.text.own' : 'imports.text.campus')}</p>
      {session.kind === 'animator' ? (
        <p>
          <Link to={pagePaths.profile}>{text('imports.by.hand')}</Link>
        </p>
      ) : null}
      {run ? <RunView run={run} importing={importing} /> : null}
      {isFree && chosen && 'opened' in chosen ? (
        <ReadFile
          key={chosen.name}
          name={chosen.name}
          opened={chosen.opened}
          kinds={kinds}
          standardOf={standardOf}
          onStarted={() => setChosen(undefined)}
          onDrop={() => setChosen(undefined)}
        />
      ) : null}
      {isFree && !(chosen && 'opened' in chosen) ? (
        <>
          {chosen && 'because' in chosen ? <Unreadable {...chosen} /> : null}
          <ChooseFile onFile={take} />
          <Template
            kinds={kinds}
            without={isOwn ? ['organisation', 'owners', 'external_ids', 'invented'] : []}
          />
        </>
      ) : null}
    </>
  );
};

export const Imports = () => {
  const text = useText();
  const isTheirs = useMayOpen('imports');
  usePageTitle(text('shell.imports'));
  return (
    <div className="page imports">
      <h1>{text('shell.imports')}</h1>
      {isTheirs ? <Importing /> : <NoOrganisation />}
    </div>
  );
};
