// What a call asks, as it is written in one cell of a table: items between bars, or which of them are in no form. Pure.
//
//   kind:patient_association:1! | 3* apprentissage fédéré | countries:3
//
// `kind:` a kind of partner and how many, `countries:` how many, anything else is expertise in the call's words, but where a
// word and a colon lead: that is one of the others, mistyped;
// `!` at the end: mandatory; `3*` at the beginning: how much it counts.

interface WrittenRequirement {
  readonly mandatory: boolean;
  readonly weight?: number;
  readonly expertise?: string;
  readonly kind?: { readonly kind: string; readonly least: number };
  readonly countries?: { readonly least: number };
}

export type ItemRead =
  /** As it is written in the cell. */
  | { readonly kind: 'read'; readonly item: string; readonly requirement: WrittenRequirement }
  | { readonly kind: 'unread'; readonly item: string };

type Asked = Omit<WrittenRequirement, 'mandatory' | 'weight'>;

/** Words may go on after a colon of their own, set off by a blank as French does: `Objectif : des cohortes`. */
const leads = /^(?:[\p{L}\p{N}_-]+:|(?:kinds?|countr(?:y|ies))\s*:)/iu;

const readAsked = (text: string): Asked | undefined => {
  const [, kind, least] = /^kind\s*:\s*([a-z_]+)(?:\s*:\s*(\d{1,3}))?$/i.exec(text) ?? [];
  if (kind !== undefined) return { kind: { kind: kind.toLowerCase(), least: Number(least ?? 1) } };
  const countries = /^countries\s*:\s*(\d{1,3})$/i.exec(text)?.[1];
  if (countries !== undefined) return { countries: { least: Number(countries) } };
  return leads.test(text) ? undefined : { expertise: text };
};

export const readRequirements = (cell: string): readonly ItemRead[] =>
  cell.split('|').flatMap((written): readonly ItemRead[] => {
    const item = written.trim();
    if (item === '') return [];
    const [, weight, words = ''] = /^(?:(\d{1,3})\s*\*\s*)?(.*)$/s.exec(item) ?? [];
    const mandatory = words.endsWith('!');
    const asked = readAsked((mandatory ? words.slice(0, -1) : words).trim());
    if (!asked) return [{ kind: 'unread', item }];
    const counted = weight === undefined ? {} : { weight: Number(weight) };
    return [{ kind: 'read', item, requirement: { mandatory, ...counted, ...asked } }];
  });
