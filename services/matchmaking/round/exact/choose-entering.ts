// Who enters the basis in a step of the dual simplex, and who jumps to the other bound on the way.

export interface Candidates {
  /** How far the step may go before this one's reduced cost changes its sign. */
  ratio(variable: number): number;
  /** By how much a unit of it mends the row, always above 0. */
  size(variable: number): number;
  /** From its one bound to the other. */
  width(variable: number): number;
}

/** Ratios this close are equal: then the surer pivot is taken. */
const alike = 1e-13;

/**
 * As long as all that jump do not mend a row that is off by `off`, the step goes on (Maros 2003). `names` is used up.
 * `enters` is −1 where even all together do not mend it: no point exists.
 */
export const chooseEntering = (
  names: number[],
  off: number,
  { ratio, size, width }: Candidates,
  least: number,
): { enters: number; jumps: readonly number[] } => {
  const jumps: number[] = [];
  let slope = off;
  while (names.length > 0) {
    let best = 0;
    for (let k = 1; k < names.length; k += 1) {
      const [one, other] = [names[k] as number, names[best] as number];
      const further = ratio(one) - ratio(other);
      if (further < -alike || (further <= alike && size(one) > size(other))) best = k;
    }
    const name = names[best] as number;
    slope -= size(name) * width(name);
    if (slope < least) return { enters: name, jumps };
    jumps.push(name);
    names[best] = names.at(-1) as number;
    names.pop();
  }
  return { enters: -1, jumps };
};
