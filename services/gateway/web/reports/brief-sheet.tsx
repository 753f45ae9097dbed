// A text about needs that nobody on the campus answers, in both languages, to paste into a call for partners.
import { useId, useState } from 'react';
import { getReportsUnmetNeedsBrief } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import type { Language } from '../language/languages.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useReports } from './use-reports.ts';
import '../parts/fields.css';

interface ToPasteProps {
  readonly language: Language;
  readonly words: string;
}

/** Where the browser refuses to copy, the words are marked: the hand does the rest. */
const ToPaste = ({ language, words }: ToPasteProps) => {
  const text = useText();
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setSaid(text('reports.brief.copied'));
    } catch {
      const box = document.getElementById(id);
      if (box instanceof HTMLTextAreaElement) {
        box.focus();
        box.select();
      }
      setSaid(text('reports.brief.marked'));
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{text(language === 'fr' ? 'shell.french' : 'shell.english')}</label>
      <textarea id={id} lang={language} value={words} rows={9} readOnly />
      <div className="row">
        <Action onPress={() => void copy()}>{text(`reports.brief.copy.${language}`)}</Action>
        <p role="status" className="soft small">
          {said}
        </p>
      </div>
    </div>
  );
};

const Texts = ({ row }: { readonly row: string }) => {
  const brief = useAsked(['reports', 'brief', row], (signal) => getReportsUnmetNeedsBrief(row, { signal }));
  return (
    <Asked of={brief}>
      {({ texts }) => (
        <>
          <ToPaste language="fr" words={texts.fr} />
          <ToPaste language="en" words={texts.en} />
        </>
      )}
    </Asked>
  );
};

export const BriefSheet = () => {
  const text = useText();
  const { search, change } = useReports();
  const close = (): void => change({ brief: undefined });
  return (
    <Sheet title={text('reports.brief.title')} isOpen={search.brief !== undefined} onClose={close}>
      <p>{text('reports.brief.text')}</p>
      {search.brief === undefined ? null : <Texts key={search.brief} row={search.brief} />}
      <div>
        <Action onPress={close}>{text('shell.close')}</Action>
      </div>
    </Sheet>
  );
};
