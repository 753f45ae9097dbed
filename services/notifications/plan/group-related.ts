// Which notices go together in one message: those about the same thing, and those of one kind.
import type { ToPlan } from './plan-deliveries.ts';

const marksOf = ({ kind, aboutId }: ToPlan): readonly string[] => [`kind ${kind}`, `about ${aboutId}`];

interface Group {
  readonly notices: readonly ToPlan[];
  readonly marks: ReadonlySet<string>;
}

/** Also where they are related by a third one only; the order in which they come does not matter. */
export const groupRelated = (notices: readonly ToPlan[]): readonly (readonly ToPlan[])[] => {
  let groups: readonly Group[] = [];
  for (const notice of notices) {
    const marks = marksOf(notice);
    const isRelated = (group: Group): boolean => marks.some((mark) => group.marks.has(mark));
    const related = groups.filter(isRelated);
    const joined = {
      notices: [...related.flatMap((group) => group.notices), notice],
      marks: new Set([...marks, ...related.flatMap((group) => [...group.marks])]),
    };
    groups = [...groups.filter((group) => !isRelated(group)), joined];
  }
  return groups.map((group) => group.notices);
};
