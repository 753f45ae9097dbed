// A call for projects: what it asks of a consortium, and until when.

export type Asked =
  | { readonly what: 'expertise'; readonly words: string }
  | { readonly what: 'kind'; readonly kind: string; readonly atLeast: number }
  | { readonly what: 'countries'; readonly atLeast: number };

export type Requirement = Asked & {
  readonly id: string;
  /** No consortium goes without it. */
  readonly mandatory: boolean;
  /** 1 to 5: among those wished for. */
  readonly weight: number;
};

/** An organisation that a call fits. */
export interface Fit {
  readonly organisationId: string;
  /** In 0..1, on expertise's scale. */
  readonly likeness: number;
  readonly requirementIds: readonly string[];
}

export interface Call {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: 'french' | 'english';
  readonly url?: string;
  /** YYYY-MM-DD; absent: open already. */
  readonly opensOn?: string;
  /** YYYY-MM-DD: the last day to answer. */
  readonly closesOn: string;
  /** Whole euros. */
  readonly budget?: number;
  readonly requirements: readonly Requirement[];
  readonly leastPartners: number;
  readonly mostPartners: number;
  /** ISO 3166 alpha-2; empty: all. */
  readonly countries: readonly string[];
  /** `scheme:value`. */
  readonly externalIds: readonly string[];
  readonly invented: boolean;
}

export const isOpen = ({ opensOn, closesOn }: Pick<Call, 'opensOn' | 'closesOn'>, today: string): boolean =>
  (opensOn === undefined || opensOn <= today) && today <= closesOn;

/** Whether an organisation of a country may take part. */
export const isEligible = ({ countries }: Pick<Call, 'countries'>, country: string): boolean =>
  countries.length === 0 || countries.includes(country);

/** What is looked for in what organisations say and have done: each requirement in words, or else the call itself. */
export const questionsOf = ({
  title,
  text,
  requirements,
}: Call): readonly { readonly requirementId?: string; readonly words: string }[] => {
  const asked = requirements.flatMap((one) =>
    one.what === 'expertise' ? [{ requirementId: one.id, words: one.words }] : [],
  );
  return [{ words: `${title}\n\n${text}` }, ...asked];
};
