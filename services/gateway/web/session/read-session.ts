// Who acts, as it is kept from one page to the next. Pure.

export type Session =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'animator' }
  | {
      readonly kind: 'member';
      readonly person: string;
      readonly name: string;
      /** The organisation that the person acts for on this page. */
      readonly organisation: string;
    };

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Undefined where what was kept says nothing of it: nothing was, or somebody else wrote it. */
export const readSession = (text: string | null): Session | undefined => {
  const found = text === null ? undefined : parse(text);
  if (typeof found !== 'object' || found === null) return undefined;
  const { kind, person, name, organisation } = found as Readonly<Record<string, unknown>>;
  if (kind === 'nobody' || kind === 'animator') return { kind };
  if (kind !== 'member') return undefined;
  return typeof person === 'string' && typeof name === 'string' && typeof organisation === 'string'
    ? { kind, person, name, organisation }
    : undefined;
};

/** Names who acts and for whom: what is kept, or asked for later, is theirs alone. */
export const actorOf = (session: Session): string =>
  session.kind === 'member' ? `${session.person}/${session.organisation}` : session.kind;
