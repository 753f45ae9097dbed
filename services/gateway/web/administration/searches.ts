// What of the pages of administration is in their addresses. Names of persons are not: addresses are kept and sent on.

/** `prefix`: of any kind of thing when absent. */
const isId = (value: unknown, prefix = ''): value is string =>
  typeof value === 'string' && /^[a-z]{3}_[0-9a-z]+$/.test(value) && value.startsWith(prefix);

type Given = Readonly<Record<string, unknown>>;

interface PeopleSearch {
  /** Only those of this organisation. */
  readonly organisation?: string;
}

export const readPeopleSearch = ({ organisation }: Given): PeopleSearch =>
  isId(organisation, 'org_') ? { organisation } : {};

interface EditSearch {
  /** What is changed, or `new`; absent: nothing is. */
  readonly edit?: string;
}

export const readKeysSearch = ({ edit }: Given): EditSearch =>
  edit === 'new' || isId(edit, 'key_') ? { edit } : {};

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
    ...(isId(id) ? { id } : {}),
  };
};
