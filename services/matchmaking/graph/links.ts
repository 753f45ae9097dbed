// The links of all organisations at one moment: plain data in shared memory, so that worker threads read what the event
// loop reads, and a walk touches nothing but flat arrays.

export interface Links {
  /** Organisations are numbers below this. */
  readonly size: number;
  /** Those that organisation i is linked with stand from `starts[i]` up to `starts[i + 1]`, in the order of their ids. */
  readonly starts: Int32Array;
  readonly others: Int32Array;
  /** Share of the link among those of its organisation; they sum to 1. */
  readonly shares: Float64Array;
  /** What is left of the link's latest collaboration, in 0..1; the same from both ends. */
  readonly strengths: Float64Array;
}

const shared = (length: number, bytes: number): SharedArrayBuffer => new SharedArrayBuffer(length * bytes);

export const emptyLinks = (size: number, count: number): Links => ({
  size,
  starts: new Int32Array(shared(size + 1, 4)),
  others: new Int32Array(shared(count, 4)),
  shares: new Float64Array(shared(count, 8)),
  strengths: new Float64Array(shared(count, 8)),
});

/** How many an organisation is linked with; 0 for one that is not in the graph. */
export const degree = ({ starts, size }: Links, organisation: number): number =>
  organisation < 0 || organisation >= size
    ? 0
    : (starts[organisation + 1] ?? 0) - (starts[organisation] ?? 0);

/** Calls `visit` with each organisation that one is linked with, in the order of ids. */
export const eachLink = (
  links: Links,
  organisation: number,
  visit: (other: number, strength: number) => void,
): void => {
  const { starts, others, strengths } = links;
  if (degree(links, organisation) === 0) return;
  const end = starts[organisation + 1] ?? 0;
  for (let at = starts[organisation] ?? 0; at < end; at += 1) visit(others[at] ?? 0, strengths[at] ?? 0);
};
