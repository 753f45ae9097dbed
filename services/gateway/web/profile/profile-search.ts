// What the address of the profile page says: whose profile, as whom it is looked at, and what is being written.

export const circles = ['campus', 'public'] as const;
/** Who looks: a member of another organisation, anybody. */
export type Circle = (typeof circles)[number];

interface ProfileSearch {
  /** Of an animator, who has no organisation of their own. */
  readonly organisation?: string;
  /** As whom it is looked at; absent: as those whose profile it is. */
  readonly seen?: Circle;
  /** The form that is open: `need`, or the id of what it changes. */
  readonly edit?: string;
}

const wordIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z0-9_-]{1,64}$/.test(value) ? value : undefined;

export const readProfileSearch = (search: Record<string, unknown>): ProfileSearch => {
  const organisation = wordIn(search['organisation']);
  const seen = circles.find((one) => one === search['seen']);
  const edit = wordIn(search['edit']);
  return {
    ...(organisation === undefined ? {} : { organisation }),
    ...(seen === undefined ? {} : { seen }),
    ...(edit === undefined ? {} : { edit }),
  };
};
