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
  /** Also while the very same file is in force. */
  readonly again: boolean;
}

/** The file itself is at fault: nothing was sent. */
class BadFile extends Error {
  readonly why: 'unreadable' | 'unknown';
  constructor(why: BadFile['why']) {
    super(why);
    this.why = why;
  }
}

const typeOf = async (file: File): Promise<string> => {
  const beginning = await file
    .slice(0, beginningBytes)
    .text()
    .catch(() => {
      throw new BadFile('unreadable');
    });
  const type = thesaurusType(file.name, beginning);
  if (type === undefined) throw new BadFile('unknown');
  return type;
};

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
    mutationFn: async ({ file, again }: Bringing) => {
      const { signal } = (stop.current = new AbortController());
      const type = await typeOf(file);
      signal.throwIfAborted();
      const called = name.trim();
      return postVocabularyImports(
        '',
        { mode: 'open', ...(called === '' ? {} : { name: called }), ...(again ? { again: 'true' } : {}) },
        fileAsBody(file, type, signal),
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
  const [isMissing, setMissing] = useState(false);
  const { bring, stop } = useBringing(name);
  const wasStopped = bring.error instanceof DOMException && bring.error.name === 'AbortError';
  const bad = bring.error instanceof BadFile ? bring.error.why : undefined;
  const troubleOfFile = (): string | undefined => {
    if (isMissing) return text('vocabulary.bring.which');
    if (bad === undefined) return undefined;
    return text(bad === 'unknown' ? 'vocabulary.bring.unknown' : 'parts.file.unreadable');
  };
  const send = (again: boolean): void => {
    setMissing(!file);
    if (file && !bring.isPending) bring.mutate({ file, again });
  };
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{text('vocabulary.bring')}</h3>
      <p>{text('vocabulary.bring.about')}</p>
      <FileField
        label={text('vocabulary.bring.file')}
        accept=".ttl,.turtle,.nt,.rdf,.owl,.xml"
        help={text('vocabulary.bring.formats')}
        trouble={troubleOfFile()}
        onChoose={(chosen) => {
          setFile(chosen);
          setMissing(false);
          if (bad !== undefined) bring.reset();
        }}
      />
      <Field
        label={text('vocabulary.bring.name')}
        help={text('vocabulary.bring.name.help')}
        value={name}
        onChange={setName}
      />
      <div className="row">
        <Action weight="first" isPending={bring.isPending} onPress={() => send(false)}>
          {text('vocabulary.bring.send')}
        </Action>
        {bring.isPending ? <Action onPress={stop}>{text('vocabulary.bring.stop')}</Action> : null}
      </div>
      <div role="status" className="stack">
        {bring.isPending ? <p>{text('vocabulary.bring.reading')}</p> : null}
        {wasStopped ? <p>{text('vocabulary.bring.stopped')}</p> : null}
        {bring.data ? <Brought brought={bring.data} /> : null}
      </div>
      <Refusal error={wasStopped || bad !== undefined ? undefined : bring.error} />
      {problemIn(bring.error)?.code === 'duplicate' ? (
        <div>
          <Action onPress={() => send(true)}>{text('vocabulary.bring.again')}</Action>
        </div>
      ) : null}
    </section>
  );
};
