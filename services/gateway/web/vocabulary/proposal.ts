// A concept that a curator proposes, as it is being written: kept while it is, and checked before it is sent.
import type { Language, ProposalBody } from '../api/generated.ts';

export interface Proposal {
  /** A label a line, the preferred one first. */
  readonly fr: string;
  readonly en: string;
  readonly broader: readonly { readonly id: string; readonly name: string }[];
}

type ProposalTrouble = 'fr' | 'en' | 'broader';

export const mostBroader = 5;

export const proposalFor = (word: string, language: Language): Proposal => ({
  fr: language === 'fr' ? word : '',
  en: language === 'en' ? word : '',
  broader: [],
});

export const labelsIn = (lines: string): string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

export const troublesOf = ({ fr, en, broader }: Proposal): ReadonlySet<ProposalTrouble> =>
  new Set<ProposalTrouble>([
    ...(labelsIn(fr).length === 0 ? (['fr'] as const) : []),
    ...(labelsIn(en).length === 0 ? (['en'] as const) : []),
    ...(broader.length === 0 ? (['broader'] as const) : []),
  ]);

export const bodyOf = (name: string, { fr, en, broader }: Proposal): ProposalBody => ({
  name: name.slice(0, 200),
  concepts: [{ fr: labelsIn(fr), en: labelsIn(en), broader: broader.map(({ id }) => id) }],
});

/** What was kept, if it is a proposal still. */
export const readProposal = (found: unknown): Proposal | undefined => {
  if (typeof found !== 'object' || found === null) return undefined;
  const { fr, en, broader } = found as Partial<Proposal>;
  const isWhole = typeof fr === 'string' && typeof en === 'string' && Array.isArray(broader);
  return isWhole ? { fr, en, broader } : undefined;
};
