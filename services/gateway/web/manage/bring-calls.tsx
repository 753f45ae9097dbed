// Brings calls in from a file: first what would come of each of them, and only then the calls themselves.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fileAsBody } from '../api/file-as-body.ts';
import { type CallsImported, postCallsImport } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { download } from '../parts/download.ts';
import { FileField } from '../parts/file-field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { pagePaths } from '../shell/pages.ts';
import { type CallFile, openCallFile, type Unopened } from './open-call-file.ts';
import { RowsTable } from './rows-table.tsx';

/** An example of each thing that a file can say. */
const template = [
  'external_id,title,text,language,url,opens_on,closes_on,budget,least_partners,most_partners,countries,requirements',
  'aap:2027-14,Télésurveillance des maladies rénales,"Suivi à domicile des patients dialysés, avec données de vie réelle.",fr,https://example.org/aap/2027-14,2027-01-15,2027-06-30,1200000,3,6,FR|BE,kind:patient_association:1! | 3* apprentissage fédéré sur données de santé | countries:2',
  '',
].join('\r\n');

const Template = () => {
  const text = useText();
  return (
    <details>
      <summary>{text('manage.bring.how')}</summary>
      <div className="stack">
        <p>{text('manage.bring.columns')}</p>
        <p>{text('manage.bring.points')}</p>
        <pre className="scrolls" tabIndex={0} role="group" aria-label={text('manage.bring.example')}>
          <code>kind:patient_association:1! | 3* apprentissage fédéré | countries:2</code>
        </pre>
        <div>
          <Action onPress={() => download('calls.csv', template)}>{text('manage.bring.template')}</Action>
        </div>
      </div>
    </details>
  );
};

const counted = ['created', 'changed', 'unchanged', 'refused'] as const;

const Counts = ({ of }: { readonly of: CallsImported }) => {
  const text = useText();
  return (
    <div role="status">
      <p>{text(of.dry_run ? 'manage.bring.would' : 'manage.bring.did')}</p>
      <ul className="plain row">
        {counted.map((one) => (
          <li key={one} className="call-tag">
            {text(`manage.bring.${one}`, { count: of[one] })}
          </li>
        ))}
      </ul>
    </div>
  );
};

interface Chosen {
  readonly file: CallFile;
  readonly name: string;
}

export const BringCalls = () => {
  const text = useText();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>();
  const [unopened, setUnopened] = useState<Unopened>();
  const bringing = useMutation({
    mutationFn: ({ of, dryRun }: { readonly of: Chosen; readonly dryRun: boolean }) =>
      postCallsImport('', { dryRun: dryRun ? 'true' : 'false' }, fileAsBody(of.file.body, of.file.type)),
    onSuccess: (_, { dryRun }) => (dryRun ? undefined : queries.invalidateQueries({ queryKey: ['calls'] })),
  });
  const choose = async (file: File | undefined): Promise<void> => {
    bringing.reset();
    setChosen(undefined);
    setUnopened(undefined);
    if (file === undefined) return;
    const opened = await openCallFile(file);
    if ('because' in opened) return setUnopened(opened);
    const of = { file: opened, name: file.name };
    setChosen(of);
    bringing.mutate({ of, dryRun: true });
  };
  const found = bringing.data;
  const toBring = found?.dry_run ? found.created + found.changed : 0;
  return (
    <>
      <p>
        <Link from={pagePaths.manageCalls} search={{}}>
          {text('manage.back')}
        </Link>
      </p>
      <h2>{text('manage.bring')}</h2>
      <p>{text('manage.bring.text')}</p>
      <FileField
        label={text('manage.bring.file')}
        accept=".csv,.tsv,.json,.jsonl,.ndjson,text/csv,application/json"
        help={text('manage.bring.file.help')}
        trouble={unopened ? text(`manage.bring.unopened.${unopened.because}`) : undefined}
        onChoose={(file) => void choose(file)}
      />
      <Template />
      <Refusal error={bringing.error} />
      {bringing.isPending ? (
        <p role="status" className="soft">
          {text('shell.pending')}
        </p>
      ) : null}
      {found && chosen ? (
        <section className="card" aria-labelledby="calls-file">
          <h3 id="calls-file">{chosen.name}</h3>
          {chosen.file.isWindows ? <p>{text('manage.bring.windows')}</p> : null}
          <Counts of={found} />
          {toBring > 0 ? (
            <div>
              <Action
                weight="first"
                isPending={bringing.isPending}
                onPress={() => bringing.mutate({ of: chosen, dryRun: false })}
              >
                {text('manage.bring.now', { count: toBring })}
              </Action>
            </div>
          ) : null}
          <RowsTable items={found.items} name={chosen.name} />
        </section>
      ) : null}
    </>
  );
};
