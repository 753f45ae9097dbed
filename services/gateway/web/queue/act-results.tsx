// What would come of an act, or came of it, item by item.
import type { QueueActed, QueueItem } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { splitSentence } from './split-sentence.ts';

interface ActResultsProps {
  readonly items: readonly QueueItem[];
  readonly results: QueueActed['results'];
}

export const ActResults = ({ items, results }: ActResultsProps) => {
  const text = useText();
  return (
    <ul className="plain act-results" aria-label={text('queue.results')}>
      {results.map(({ item: id, code, text: says }) => {
        const item = items.find((one) => one.id === id);
        const isFine = code === 'would' || code === 'done';
        return (
          <li key={id} className={isFine ? 'fine' : 'not'}>
            <p>{item ? splitSentence(item).what : id}</p>
            {isFine && results.length === 1 ? null : (
              <p className="small">
                <strong>{text(isFine ? 'queue.result.yes' : 'queue.result.no')}</strong> {says}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
};
