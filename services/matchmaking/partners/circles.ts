// What organisations and those around them write about: the themes of their texts, carried along past collaborations.
//
// An organisation's own vector x is the mean of its texts', each of length 1, less the mean of all organisations. Its
// circle is h = .05 · Σ_{t=0..25} .95^t · P^t x: what long walks over past collaborations that start at it read on their
// way (Klicpera, Bojchevski and Günnemann 2019, "Predict then Propagate"). They go further than the walk that ranks:
// measured, a circle tells the more, the wider it is. Two circles are as like as the cosine of their vectors. That tells
// of pairs that no path of collaborations joins, where the texts of a single organisation are too few.
import type { Links } from '../graph/links.ts';
import type { ThemeValues } from './text-themes.ts';

/** Row i is the vector of organisation i. */
export interface Vectors {
  readonly size: number;
  readonly dimensions: number;
  readonly values: Float32Array;
}

export interface VectorText {
  readonly owners: readonly number[];
  readonly values: ThemeValues;
}

const onward = 0.95;
const steps = 25;
const rowsTogether = 500;

const vectors = (size: number, dimensions: number): Vectors => ({
  size,
  dimensions,
  values: new Float32Array(size * dimensions),
});

const lengthOf = (values: ArrayLike<number>, from: number, dimensions: number): number => {
  let squares = 0;
  for (let j = 0; j < dimensions; j += 1) squares += (values[from + j] ?? 0) ** 2;
  return Math.sqrt(squares);
};

/** Mean of the texts of each organisation, each text of length 1; whoever has none stays at 0. */
const meanOfTexts = (texts: Iterable<VectorText>, into: Vectors): Float64Array => {
  const { values, dimensions, size } = into;
  const counts = new Float64Array(size);
  for (const text of texts) {
    const length = lengthOf(text.values, 0, dimensions);
    if (length === 0) continue;
    for (const owner of text.owners) {
      counts[owner] = (counts[owner] ?? 0) + 1;
      const from = owner * dimensions;
      for (let j = 0; j < dimensions; j += 1)
        values[from + j] = (values[from + j] ?? 0) + (text.values[j] ?? 0) / length;
    }
  }
  return counts;
};

const centre = ({ values, dimensions, size }: Vectors, counts: Float64Array): void => {
  const mean = new Float64Array(dimensions);
  const some = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const each = (visit: (from: number, count: number) => void): void => {
    for (let i = 0; i < size; i += 1) if ((counts[i] ?? 0) > 0) visit(i * dimensions, counts[i] ?? 1);
  };
  each((from, count) => {
    for (let j = 0; j < dimensions; j += 1) {
      values[from + j] = (values[from + j] ?? 0) / count;
      mean[j] = (mean[j] ?? 0) + (values[from + j] ?? 0) / some;
    }
  });
  each((from) => {
    for (let j = 0; j < dimensions; j += 1) values[from + j] = (values[from + j] ?? 0) - (mean[j] ?? 0);
  });
};

/** P · from, row by row; whoever has no links keeps its own. Yields now and then. */
const carry = function* (links: Links, from: Vectors, to: Vectors): Generator<undefined, void> {
  const { dimensions } = from;
  const { starts, others, shares } = links;
  for (let i = 0; i < from.size; i += 1) {
    const row = i * dimensions;
    const [first, end] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    if (first === end) to.values.set(from.values.subarray(row, row + dimensions), row);
    else to.values.fill(0, row, row + dimensions);
    for (let link = first; link < end; link += 1) {
      const other = (others[link] as number) * dimensions;
      const share = shares[link] as number;
      for (let j = 0; j < dimensions; j += 1)
        to.values[row + j] = (to.values[row + j] as number) + share * (from.values[other + j] as number);
    }
    if (i % rowsTogether === rowsTogether - 1) yield;
  }
};

const addTo = (sum: Vectors, { values }: Vectors, weight: number): void => {
  for (let at = 0; at < values.length; at += 1)
    sum.values[at] = (sum.values[at] as number) + weight * (values[at] as number);
};

const toLengthOne = ({ values, dimensions, size }: Vectors): void => {
  for (let i = 0; i < size; i += 1) {
    const length = lengthOf(values, i * dimensions, dimensions);
    if (length === 0) continue;
    for (let j = 0; j < dimensions; j += 1)
      values[i * dimensions + j] = (values[i * dimensions + j] ?? 0) / length;
  }
};

/** Circles of all organisations, each of length 1, or 0 where nothing is known. Yields, so that others are let in. */
export const circlesOf = function* (
  links: Links,
  texts: Iterable<VectorText>,
  dimensions: number,
): Generator<undefined, Vectors> {
  let [from, to] = [vectors(links.size, dimensions), vectors(links.size, dimensions)];
  centre(from, meanOfTexts(texts, from));
  yield;
  const sum = vectors(links.size, dimensions);
  addTo(sum, from, 1 - onward);
  for (let t = 1; t <= steps; t += 1) {
    yield* carry(links, from, to);
    [from, to] = [to, from];
    addTo(sum, from, (1 - onward) * onward ** t);
    yield;
  }
  toLengthOne(sum);
  return sum;
};

/** Likeness of one circle and all others, −1 to 1, by number. */
export const likenesses = ({ values, dimensions, size }: Vectors, organisation: number): Float64Array => {
  const like = new Float64Array(size);
  const own = organisation * dimensions;
  for (let i = 0; i < size; i += 1) {
    let sum = 0;
    const row = i * dimensions;
    for (let j = 0; j < dimensions; j += 1) sum += (values[own + j] as number) * (values[row + j] as number);
    like[i] = sum;
  }
  return like;
};
