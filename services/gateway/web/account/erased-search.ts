// What the address of the page after an erasure says: by what its receipts are found. Pure.

export interface ErasedSearch {
  /** The opaque id of whom nothing else is left. */
  readonly reference?: string | undefined;
}

export const readErasedSearch = (search: Readonly<Record<string, unknown>>): ErasedSearch => {
  const { reference } = search;
  return typeof reference === 'string' && /^per_\w{1,60}$/.test(reference) ? { reference } : {};
};
