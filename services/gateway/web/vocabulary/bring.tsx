// Brings a thesaurus in to look at: it stands open, and counts for nothing until it is put in force.
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { problemIn } from '../api/client.ts';
import { fileAsBody } from '../api/file-as-body.ts';
import { postVocabularyImports, type ThesaurusImported } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { FileField } from '../parts/file-field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { pagePaths } from '../shell/pages.ts';
import { beginningBytes, thesaurusType } from './thesaurus-type.ts';
import { askVocabularyAgain } from './use-settle-import.ts';

interface Bringing {
  readonly file: File;
  readonly type: string;
  /** Also while the very same file is in force. */
  readonly again: boolean;
}

const leftOut = ['unlabelled', 'deprecated', 'untagged'] as const;

const Brought = ({ brought }: { readonly brought: ThesaurusImported }) => {
  const text = useText();
  const { id, name, concepts, mapped, undecided } = brought.import;
  return (
    <>
      <p>{text('vocabulary.bring.read', { name, concepts, mapped, undecided })}</p>
      <ul>
        {leftOut
          .filter((why) => brought[why] > 0)
          .map((why) => (
            <li key={why}>{text(`vocabulary.left.${why}`, { count: brought[why] })}</li>
          ))}
      </ul>
      <p>
        <Link to={pagePaths.vocabulary} search={{ section: 'imports', import: id }}>
          {text('vocabulary.bring.look', { name })}
        </Link>
      </p>
    </>
  );
};

/** Sends a file, and stops sending it. */
const useBringing = (name: string) => {
  const stop = useRef<AbortController>(undefined);
  const bring = useMutation({
    // A file is long, and each time that it is sent it may come to stand there once more.
    retry: false,
    mutationFn: ({ file, type, again }: Bringing) => {
      stop.current = new AbortController();
      const called = name.trim();
      return postVocabularyImports(
        '',
        { mode: 'open', ...(called === '' ? {} : { name: called }), ...(again ? { again: 'true' } : {}) },
        fileAsBody(file, type, stop.current.signal),
      );
    },
    onSettled: askVocabularyAgain,
  });
  return { bring, stop: () => stop.current?.abort() };
};

export const Bring = () => {
  const text = useText();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const { bring, stop } = useBringing(name);
  const wasStopped = bring.error instanceof DOMException && bring.error.name === 'AbortError';
  const send = async (again: boolean): Promise<void> => {
    if (!file) return setTrouble(text('vocabulary.bring.which'));
    const type = thesaurusType(file.name, await file.slice(0, beginningBytes).text());
    setTrouble(type === undefined ? text('vocabulary.bring.unknown') : undefined);
    if (type !== undefined) bring.mutate({ file, type, again });
  };
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{text('vocabulary.bring')}</h3>
      <p>{text('vocabulary.bring.about')}</p>
      <FileField
        label={text('vocabulary.bring.file')}
        accept=".ttl,.turtle,.nt,.rdf,.owl,.xml"
        help={text('vocabulary.bring.formats')}
        trouble={trouble}
        onChoose={(chosen) => {
          setFile(chosen);
          setTrouble(undefined);
        }}
      />
      <Field
        label={text('vocabulary.bring.name')}
        help={text('vocabulary.bring.name.help')}
        value={name}
        onChange={setName}
      />
      <div className="row">
        <Action weight="first" isPending={bring.isPending} onPress={() => void send(false)}>
          {text('vocabulary.bring.send')}
        </Action>
        {bring.isPending ? <Action onPress={stop}>{text('vocabulary.bring.stop')}</Action> : null}
      </div>
      <div role="status" className="stack">
        {bring.isPending ? <p>{text('vocabulary.bring.reading')}</p> : null}
        {wasStopped ? <p>{text('vocabulary.bring.stopped')}</p> : null}
        {bring.data ? <Brought brought={bring.data} /> : null}
      </div>
      <Refusal error={wasStopped ? undefined : bring.error} />
      {problemIn(bring.error)?.code === 'duplicate' ? (
        <div>
          <Action onPress={() => void send(true)}>{text('vocabulary.bring.again')}</Action>
        </div>
      ) : null}
    </section>
  );
};
