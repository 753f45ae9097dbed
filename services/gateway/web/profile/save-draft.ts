// Sends what was written: as something new, once however often it is sent; or as what differs from what stood. What
// another wrote meanwhile is handed back instead. Pure but for what it is given.
import type { Draft } from './draft.ts';
import { type Body, bodyOf, type FieldOfForm, isSame, patchOf, type Values, valuesOf } from './fields.ts';

export interface Sending {
  /** The same key again makes nothing twice. */
  create?(body: Body, key: string): Promise<Stored>;
  /** Refused where another version stands. */
  change?(patch: Body, version: number): Promise<Stored>;
}

/** Whatever the server answers of it; limits have no id. */
interface Stored {
  readonly id?: string;
  readonly version: number;
}

export type Saved =
  | { readonly kind: 'saved'; readonly stored: Stored | undefined }
  | { readonly kind: 'conflict'; readonly theirs: Values; readonly version: number };

interface ToSave {
  readonly fields: readonly FieldOfForm[];
  readonly draft: Draft;
  readonly sending: Sending;
  readonly newKey: () => string;
  /** Keeps, before it is sent, what is sent. */
  readonly keepSent: (sent: NonNullable<Draft['sent']>) => void;
  /** What stands, where that is why it was refused. */
  readonly currentIn: (error: unknown) => ({ readonly version: number } & object) | undefined;
}

const saved = (stored?: Stored): Saved => ({ kind: 'saved', stored });

export const saveDraft = async (of: ToSave): Promise<Saved> => {
  const { fields, draft, sending, newKey, keepSent, currentIn } = of;
  const { values, base, version } = draft;
  if (version === undefined) {
    // Nobody is told that something is saved which was sent nowhere.
    if (!sending.create) throw new Error('nothing new is made in this form');
    const body = bodyOf(fields, values);
    const text = JSON.stringify(body);
    const key = draft.sent?.body === text ? draft.sent.key : newKey();
    keepSent({ key, body: text });
    return saved(await sending.create(body, key));
  }
  const patch = patchOf(fields, base, values);
  if (Object.keys(patch).length === 0) return saved();
  if (!sending.change) throw new Error('nothing that stands is changed in this form');
  try {
    return saved(await sending.change(patch, version));
  } catch (error) {
    const current = currentIn(error);
    if (current === undefined) throw error;
    const theirs = valuesOf(fields, current);
    // The answer to the same change was lost on its way.
    return isSame(fields, theirs, values)
      ? saved(current)
      : { kind: 'conflict', theirs, version: current.version };
  }
};
