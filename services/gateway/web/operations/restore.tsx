// Puts a backup in place of what the campus holds: chosen, looked at beside what there is, and said once more in words.
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { fileAsBody } from '../api/file-as-body.ts';
import { postRestore } from '../api/generated.ts';
import { queries } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Field } from '../parts/field.tsx';
import { FileField } from '../parts/file-field.tsx';
import { tell } from '../parts/toasts.tsx';
import { BeforeAndAfter } from './before-and-after.tsx';
import { type BackupEnd, endBytes, readBackupEnd } from './read-backup-end.ts';

interface Chosen {
  readonly file: File;
  /** Undefined: it does not end as a whole backup does. */
  readonly end: BackupEnd | undefined;
}

const ConfirmRestore = ({ chosen, onClose }: { readonly chosen: Chosen | undefined; onClose(): void }) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const word = text('operations.restore.word');
  const isSaid = typed.trim().toLowerCase() === word.toLowerCase();
  const close = (): void => {
    restore.reset();
    setTyped('');
    setWasTried(false);
    onClose();
  };
  const restore = useMutation({
    // It is long, and whoever was cut off looks at what there is before they do it again.
    retry: false,
    mutationFn: (file: File) => postRestore('', fileAsBody(file, 'application/x-ndjson')),
    onSuccess: ({ documents }) => {
      tell({ text: text('operations.restore.done', { count: documents }) });
      close();
    },
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <Confirm
      title={text('operations.restore.title')}
      action={text('operations.restore.do')}
      weight="grave"
      isOpen={chosen !== undefined}
      isPending={restore.isPending}
      error={restore.error}
      onConfirm={() => {
        setWasTried(true);
        if (isSaid && chosen) restore.mutate(chosen.file);
      }}
      onClose={close}
    >
      <p>
        <strong>{text('operations.restore.effect')}</strong>
      </p>
      {chosen?.end === undefined ? null : <BeforeAndAfter end={chosen.end} />}
      <Field
        label={text('operations.restore.say', { word })}
        value={typed}
        onChange={setTyped}
        trouble={wasTried && !isSaid ? text('operations.restore.say', { word }) : undefined}
      />
      <p role="status">{restore.isPending ? text('operations.restore.pending') : ''}</p>
    </Confirm>
  );
};

export const Restore = () => {
  const text = useText();
  const id = useId();
  const [chosen, setChosen] = useState<Chosen>();
  const [isAsked, setIsAsked] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);
  const wanted = useRef<File>(undefined);
  const choose = async (file: File | undefined): Promise<void> => {
    wanted.current = file;
    setChosen(undefined);
    setUnreadable(false);
    if (!file) return;
    const end = await file
      .slice(-endBytes)
      .text()
      .catch(() => undefined);
    // Another was chosen while this one was read.
    if (wanted.current !== file) return;
    if (end === undefined) setUnreadable(true);
    else setChosen({ file, end: readBackupEnd(end) });
  };
  const troubleOfFile = (): string | undefined => {
    if (isUnreadable) return text('parts.file.unreadable');
    return chosen && chosen.end === undefined ? text('operations.restore.cut') : undefined;
  };
  const isWhole = chosen?.end !== undefined;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{text('operations.restore')}</h2>
      <p>{text('operations.restore.about')}</p>
      <FileField
        label={text('operations.restore.file')}
        accept=".ndjson,.jsonl"
        trouble={troubleOfFile()}
        onChoose={(file) => void choose(file)}
      />
      <div>
        <Action weight="grave" isDisabled={!isWhole} onPress={() => setIsAsked(true)}>
          {text('operations.restore.look')}
        </Action>
      </div>
      <ConfirmRestore chosen={isAsked ? chosen : undefined} onClose={() => setIsAsked(false)} />
    </section>
  );
};
