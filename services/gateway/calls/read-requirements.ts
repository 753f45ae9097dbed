// What a call asks, as it is written in one cell of a table: items between bars. Pure.
//
//   kind:patient_association:1! | 3* apprentissage fédéré | countries:3
//
// `kind:` a kind of partner and how many, `countries:` how many, anything else is expertise in the call's words;
// `!` at the end: mandatory; `3*` at the beginning: how much it counts.

interface WrittenRequirement {
  readonly mandatory: boolean;
  readonly weight?: number;
  readonly expertise?: string;
  readonly kind?: { readonly kind: string; readonly least: number };
  readonly countries?: { readonly least: number };
}

const readAsked = (text: string): Omit<WrittenRequirement, 'mandatory' | 'weight'> => {
  const [, kind, least] = /^kind\s*:\s*([a-z_]+)(?:\s*:\s*(\d{1,3}))?$/i.exec(text) ?? [];
  if (kind !== undefined) return { kind: { kind: kind.toLowerCase(), least: Number(least ?? 1) } };
  const countries = /^countries\s*:\s*(\d{1,3})$/i.exec(text)?.[1];
  return countries === undefined ? { expertise: text } : { countries: { least: Number(countries) } };
};

export const readRequirements = (cell: string): readonly WrittenRequirement[] =>
  cell.split('|').flatMap((item): readonly WrittenRequirement[] => {
    const text = item.trim();
    if (text === '') return [];
    const [, weight, words = ''] = /^(?:(\d{1,3})\s*\*\s*)?(.*)$/s.exec(text) ?? [];
    const mandatory = words.endsWith('!');
    return [
      {
        mandatory,
        ...(weight === undefined ? {} : { weight: Number(weight) }),
        ...readAsked((mandatory ? words.slice(0, -1) : words).trim()),
      },
    ];
  });
