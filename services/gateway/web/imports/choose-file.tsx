// Where a file comes from: chosen, or dropped here; and a file to start from.
import { useId, useState } from 'react';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { delimiterIn } from '../parts/csv.ts';
import { download } from '../parts/download.ts';
import { AllowedValues } from './allowed-values.tsx';
import type { FileKind } from './rows/file-kinds.ts';
import { templateOf } from './rows/write-template.ts';

interface TemplateProps {
  readonly kinds: readonly FileKind[];
  /** Columns that nobody here has to fill in. */
  readonly without: readonly string[];
}

export const Template = ({ kinds, without }: TemplateProps) => {
  const text = useText();
  const language = useLanguage();
  const [kind, setKind] = useState<FileKind>(kinds.includes('statements') ? 'statements' : 'organisations');
  return (
    <div className="stack">
      <div className="row">
        <Choice
          label={text('imports.template.of')}
          value={kind}
          options={kinds.map((one) => ({ value: one, text: text(`imports.kind.${one}`) }))}
          onChoose={(one) => setKind(one)}
        />
        <Action
          onPress={() =>
            download(`${kind}.csv`, templateOf(kind, delimiterIn(language), { without, language }))
          }
        >
          {text('imports.template')}
        </Action>
      </div>
      <AllowedValues kind={kind} />
    </div>
  );
};

export const ChooseFile = ({ onFile }: { onFile(file: File): void }) => {
  const text = useText();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      className={`dropped ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files.item(0);
        if (file) onFile(file);
      }}
    >
      <label htmlFor={id}>{text('imports.file')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv"
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          const file = target.files?.item(0);
          if (file) onFile(file);
          // The same file, once mended, is chosen again.
          target.value = '';
        }}
      />
      <p id={`${id}-help`} className="soft small">
        {text('imports.file.help')}
      </p>
    </div>
  );
};
