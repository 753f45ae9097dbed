// How what is filled in points at what helps with it, and at what is wrong with it. Pure.

export interface Said {
  readonly help?: string | undefined;
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
}

/** For what is filled in: `id` as given to `Described`. */
export const describedBy = (
  id: string,
  { help, trouble }: Said,
): { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string } => {
  const ids = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(trouble === undefined ? [] : [`${id}-trouble`]),
  ];
  return {
    ...(trouble === undefined ? {} : { 'aria-invalid': true }),
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
  };
};
