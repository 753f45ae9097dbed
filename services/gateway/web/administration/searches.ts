// What of the pages of administration is in their addresses. Names of persons are not: addresses are kept and sent on.

const isId = (value: unknown, prefix: string): value is string =>
  typeof value === 'string' && new RegExp(`^${prefix}_[0-9a-z]+$`).test(value);

type Given = Readonly<Record<string, unknown>>;

interface PeopleSearch {
  /** Only those of this organisation. */
  readonly organisation?: string;
}

export const readPeopleSearch = ({ organisation }: Given): PeopleSearch =>
  isId(organisation, 'org') ? { organisation } : {};

interface EditSearch {
  /** What is changed, or `new`; absent: nothing is. */
  readonly edit?: string;
}

export const readKeysSearch = ({ edit }: Given): EditSearch =>
  edit === 'new' || isId(edit, 'key') ? { edit } : {};

export const readWebhooksSearch = ({ edit }: Given): { readonly edit?: 'new' } =>
  edit === 'new' ? { edit } : {};

export const removalKinds = ['person', 'organisation'] as const;
export type RemovalKind = (typeof removalKinds)[number];

interface ReceiptsSearch {
  /** Persons when absent. */
  readonly kind?: RemovalKind;
  /** Of what stands open. */
  readonly id?: string;
}

export const readReceiptsSearch = ({ kind, id }: Given): ReceiptsSearch => {
  const known = removalKinds.find((one) => one === kind);
  return {
    ...(known === undefined ? {} : { kind: known }),
    ...(isId(id, '[a-z]{3}') ? { id } : {}),
  };
};
