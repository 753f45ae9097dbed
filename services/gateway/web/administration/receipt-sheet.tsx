// The receipts of one erasure: each service, when it had forgotten, or that it is awaited.
import { getReceiptsId, type Receipts } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { hasWords } from '../language/words.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Sheet } from '../parts/sheet.tsx';

const soonMs = 2_000;

const saysOf = ({ items, awaited, complete }: Receipts) => {
  if (complete) return 'administration.receipt.complete';
  return items.length + awaited.length === 0
    ? 'administration.receipt.nothing'
    : 'administration.receipt.awaited';
};

const Shown = ({ of }: { readonly of: Receipts }) => {
  const text = useText();
  const language = useLanguage();
  const named = (service: string): string => {
    const key = `administration.service.${service}`;
    return hasWords(key) ? text(key) : service;
  };
  return (
    <>
      <p role="status">{text(saysOf(of))}</p>
      <dl className="admin-facts">
        {of.items.map(({ service, at }) => (
          <div key={service}>
            <dt>{named(service)}</dt>
            <dd>
              {text('administration.receipt.at', { at: at === undefined ? '' : instantIn(language, at) })}
            </dd>
          </div>
        ))}
        {of.awaited.map((service) => (
          <div key={service}>
            <dt>{named(service)}</dt>
            <dd>{text('administration.receipt.not.yet')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

interface ReceiptSheetProps {
  /** Closed without one. */
  readonly id: string | undefined;
  onClose(): void;
}

export const ReceiptSheet = ({ id, onClose }: ReceiptSheetProps) => {
  const text = useText();
  const found = useAsked(['receipts', 'of', id], (signal) => getReceiptsId(id ?? '', { signal }), {
    enabled: id !== undefined,
    // Until all have answered, who has is seen as it comes.
    again: (seen) => (seen?.complete === false && seen.awaited.length > 0 ? soonMs : false),
  });
  return (
    <Sheet title={text('administration.receipt')} isOpen={id !== undefined} onClose={onClose}>
      <p>
        <code>{id}</code>
      </p>
      <Asked of={found}>{(of) => <Shown of={of} />}</Asked>
      <div>
        <Action onPress={onClose}>{text('shell.close')}</Action>
      </div>
    </Sheet>
  );
};
