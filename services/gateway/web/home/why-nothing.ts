// Why an organisation has no links to look at. Pure.
import type { ConsentPurpose, Statement } from '../api/generated.ts';

interface Known {
  /** Absent where the reader may not know. */
  readonly consents?: readonly ConsentPurpose[] | undefined;
  readonly statements: readonly Pick<Statement, 'kind' | 'expired'>[];
}

export const whyNothing = ({ consents, statements }: Known): 'consent' | 'need' | 'done' => {
  if (consents && !consents.includes('be_suggested')) return 'consent';
  return statements.some(({ kind, expired }) => kind === 'need' && !expired) ? 'done' : 'need';
};
