// Random walk with restart from one organisation over past collaborations.
//
// π = .15 · Σ_{t=0..11} .85^t · e·P^t (Tong, Faloutsos and Pan 2006; the sum is cut where what is left, .85^12, is shorter
// than the campus is wide). It goes step by step, with the masses of each step: an organisation whose mass is below
// `smallest` · (its links) goes no further (Andersen, Chung and Lang 2006). So the work is at most
// Σ .85^t / smallest < 5.8 / smallest additions, however large the campus, and what is cut off is told as `lost`:
// every value is too low by `lost` at the most, and all of them together by exactly that.
import type { Links } from './links.ts';

export const onward = 0.85;
export const steps = 11;
/** Mass per link below which a walk is not followed. Far under the 10⁻³ from which on differences count. */
export const smallest = 1e-5;

/** What walks over graphs of a size need, used again and again: one a thread. */
export interface WalkRoom {
  /** π of those reached by the last walk, by number; all others are 0. */
  readonly visits: Float64Array;
  /** Numbers of those reached, in the order they were; the first `reached.count` hold. */
  readonly reached: { readonly numbers: Int32Array; count: number };
  readonly masses: readonly [Float64Array, Float64Array];
  readonly fronts: readonly [Int32Array, Int32Array];
}

export const walkRoom = (size: number): WalkRoom => ({
  visits: new Float64Array(size),
  reached: { numbers: new Int32Array(size), count: 0 },
  masses: [new Float64Array(size), new Float64Array(size)],
  fronts: [new Int32Array(size), new Int32Array(size)],
});

interface Front {
  readonly numbers: Int32Array;
  readonly masses: Float64Array;
  count: number;
}

const leave = ({ visits, reached }: WalkRoom): void => {
  for (let i = 0; i < reached.count; i += 1) visits[reached.numbers[i] ?? 0] = 0;
  reached.count = 0;
};

/** Notes the visits of a step and goes on from them. */
const step = (
  links: Links,
  from: Front,
  to: Front,
  room: WalkRoom,
): { dropped: number; followed: number } => {
  const { starts, others, shares } = links;
  const { visits, reached } = room;
  let dropped = 0;
  let followed = 0;
  for (let i = 0; i < from.count; i += 1) {
    const at = from.numbers[i] as number;
    const mass = from.masses[at] as number;
    from.masses[at] = 0;
    if (visits[at] === 0) {
      reached.numbers[reached.count] = at;
      reached.count += 1;
    }
    visits[at] = (visits[at] as number) + (1 - onward) * mass;
    const first = starts[at] as number;
    const end = starts[at + 1] as number;
    const next = onward * mass;
    if (mass < smallest * (end - first)) {
      dropped += next;
      continue;
    }
    followed += end - first;
    for (let link = first; link < end; link += 1) {
      const other = others[link] as number;
      const before = to.masses[other] as number;
      if (before === 0) {
        to.numbers[to.count] = other;
        to.count += 1;
      }
      to.masses[other] = before + next * (shares[link] as number);
    }
  }
  return { dropped, followed };
};

export interface Walked {
  /** How much all of π is too low, where walks were not followed; none for what the formula itself cuts off. */
  readonly lost: number;
  /** Links gone along. */
  readonly followed: number;
}

/**
 * Walks from an organisation; `room.visits` is π then, until the next walk. Digits do not depend on how organisations are
 * numbered: links are followed in the order of ids.
 */
export const walkFrom = (links: Links, organisation: number, room: WalkRoom): Walked => {
  leave(room);
  if (organisation < 0 || organisation >= links.size) return { lost: 0, followed: 0 };
  let from: Front = { numbers: room.fronts[0], masses: room.masses[0], count: 1 };
  let to: Front = { numbers: room.fronts[1], masses: room.masses[1], count: 0 };
  from.numbers[0] = organisation;
  from.masses[organisation] = 1;
  let lost = 0;
  let followed = 0;
  for (let t = 0; t < steps; t += 1) {
    // Of a walk that ends here, what would have come in the steps that are left.
    const done = step(links, from, to, room);
    lost += done.dropped * (1 - onward ** (steps - t));
    followed += done.followed;
    [from, to] = [to, from];
    to.count = 0;
  }
  visit(from, room);
  return { lost, followed };
};

/** The last step: visits only. */
const visit = (from: Front, { visits, reached }: WalkRoom): void => {
  for (let i = 0; i < from.count; i += 1) {
    const at = from.numbers[i] as number;
    if (visits[at] === 0) {
      reached.numbers[reached.count] = at;
      reached.count += 1;
    }
    visits[at] = (visits[at] as number) + (1 - onward) * (from.masses[at] as number);
    from.masses[at] = 0;
  }
};

/** A visit of so much is seldom: below it, differences do not count. */
export const seldom = 1e-3;

/** In 0..1, on a logarithmic scale because visits span decades: ln(1 + π/.001) / ln(1 + 1/.001). */
export const walkFeature = (visits: number): number =>
  Math.min(1, Math.log1p(visits / seldom) / Math.log1p(1 / seldom));
