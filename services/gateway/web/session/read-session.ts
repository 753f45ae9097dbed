// Who acts, as it is kept from one page to the next. Pure.

interface SignedIn {
  readonly person: string;
  readonly name: string;
  readonly isOwn: true;
}

export type Session =
  | { readonly kind: 'nobody' }
  /** Of a demonstration. */
  | { readonly kind: 'animator'; readonly person?: undefined }
  | (SignedIn & { readonly kind: 'animator' })
  /** Who animates as well is an animator. */
  | (SignedIn & { readonly kind: 'administrator' })
  /** Neither of the staff nor of any organisation. */
  | (SignedIn & { readonly kind: 'unattached' })
  | {
      readonly kind: 'member';
      readonly person: string;
      readonly name: string;
      /** The organisation that the person acts for on this page. */
      readonly organisation: string;
      /** The person signed in; otherwise somebody acts as them, in a demonstration. */
      readonly isOwn?: true;
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
  const { kind, person, name, organisation, isOwn } = found as Readonly<Record<string, unknown>>;
  if (kind === 'nobody') return { kind };
  const isNamed = typeof person === 'string' && typeof name === 'string';
  if ((kind === 'animator' || kind === 'administrator' || kind === 'unattached') && isNamed && isOwn === true)
    return { kind, person, name, isOwn };
  if (kind === 'animator') return { kind };
  if (kind !== 'member' || !isNamed || typeof organisation !== 'string') return undefined;
  return { kind, person, name, organisation, ...(isOwn === true ? { isOwn } : {}) };
};

export type Own = Session & SignedIn;

interface Known {
  readonly person: string;
  readonly name: string;
  readonly animator: boolean;
  readonly administrator: boolean;
  readonly organisations: readonly { readonly organisation: string }[];
}

/** What somebody who signed in may act as. The first is how they begin. */
export const sessionsFor = ({
  animator,
  administrator,
  organisations,
  person,
  name,
}: Known): readonly [Session, ...Session[]] => {
  const own = { person, name, isOwn: true } as const;
  const [first, ...others]: readonly Session[] = [
    ...(animator ? [{ kind: 'animator', ...own } as const] : []),
    ...(administrator && !animator ? [{ kind: 'administrator', ...own } as const] : []),
    ...organisations.map(({ organisation }) => ({ kind: 'member', ...own, organisation }) as const),
  ];
  return first ? [first, ...others] : [{ kind: 'unattached', ...own }];
};

/** Id of the person who acts; undefined: nobody, or the animator of a demonstration. */
export const personOf = (session: Session): string | undefined =>
  session.kind === 'nobody' ? undefined : session.person;

/** The person of the session signed in as themselves. */
export const isOwn = (session: Session): session is Own =>
  session.kind !== 'nobody' && session.person !== undefined && session.isOwn === true;

/** Of the campus staff, on this page. */
export const isStaff = ({ kind }: Session): boolean => kind === 'animator' || kind === 'administrator';

/** With whose rights the page asks. */
export const askerOf = (session: Session): string => personOf(session) ?? session.kind;

/** Names who acts and for whom: what is kept, or asked for later, is theirs alone. */
export const actorOf = (session: Session): string => {
  const person = personOf(session);
  if (person === undefined) return session.kind;
  return `${person}/${session.kind === 'member' ? session.organisation : session.kind}`;
};
