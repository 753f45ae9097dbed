// What of the page of calls is in its address: the form that is open, the import, and which calls are listed.

export interface ManageSearch {
  /** Id of the call that is changed, or `new`; absent: none is. */
  readonly edit?: string;
  /** A file is brought in. */
  readonly bring?: true;
  /** Also those that cannot be answered today. */
  readonly all?: true;
}

const isCall = (value: unknown): value is string =>
  typeof value === 'string' && /^(new|cal_[0-9a-z]+)$/.test(value);

/** What cannot be read is left out. */
export const readManageSearch = (search: Readonly<Record<string, unknown>>): ManageSearch => {
  const { edit, bring, all } = search;
  return {
    ...(isCall(edit) ? { edit } : bring === true ? { bring } : {}),
    ...(all === true ? { all } : {}),
  };
};
