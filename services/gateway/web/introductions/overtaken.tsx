// What was not done, because the introduction is no longer as it was seen: both states.
import { useText } from '../language/use-text.ts';
import type { Overtaken as By } from '../parts/use-introduction-act.ts';

export const Overtaken = ({ by }: { readonly by: By | undefined }) => {
  const text = useText();
  return (
    <div role="alert">
      {by ? (
        <div className="refusal stack">
          <p>
            <strong>{text('introductions.changed')}</strong>
          </p>
          <dl className="states">
            <div>
              <dt>{text('introductions.changed.seen')}</dt>
              <dd>{by.seen.sentence}</dd>
            </div>
            <div>
              <dt>{text('introductions.changed.now')}</dt>
              <dd>{by.now.sentence}</dd>
            </div>
          </dl>
        </div>
      ) : null}
    </div>
  );
};
