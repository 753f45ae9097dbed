// Two people changed the same thing: what differs between what each of them wrote, field by field. Pure.
import { type FieldOfForm, isSame, type Values } from './fields.ts';

export type Side = 'mine' | 'theirs';

export interface Difference {
  readonly field: FieldOfForm;
  readonly mine: string;
  readonly theirs: string;
  /** What stands unless somebody chooses otherwise: what only one of both changed is theirs who changed it. */
  readonly side: Side;
}

export const differencesBetween = (
  fields: readonly FieldOfForm[],
  { base, mine, theirs }: { readonly base: Values; readonly mine: Values; readonly theirs: Values },
): readonly Difference[] =>
  fields.flatMap((field) => {
    const { name } = field;
    if (isSame([field], mine, theirs)) return [];
    return [
      {
        field,
        mine: mine[name] ?? '',
        theirs: theirs[name] ?? '',
        side: isSame([field], base, mine) ? 'theirs' : 'mine',
      },
    ];
  });

export const chosenValues = (
  mine: Values,
  differences: readonly Difference[],
  sides: Readonly<Record<string, Side>>,
): Values => ({
  ...mine,
  ...Object.fromEntries(
    differences.map(({ field: { name }, side, ...of }) => [name, of[sides[name] ?? side]]),
  ),
});
