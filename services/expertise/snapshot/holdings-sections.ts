// What a replica holds and has told, as sections: a campus has as many entries of it as sources, so they are numbers.
import { z } from 'zod';
import { pausing } from '../analysis/in-pieces.ts';
import type { Held, Holding, News, SavedHoldings, Taken } from '../holdings.ts';
import { sourceKinds } from '../source.ts';
import type { FoundSections } from './find-section.ts';
import { packStrings, unpackingStrings } from './packed-strings.ts';
import type { Section } from './section.ts';

/** Of an entry: it has a state that is held; one that was logged, the same or another. */
const isHeld = 1;
const isLogged = 2;
const isSame = 4;
/** Of a state: its kind, from 1 on; 0: none. */
const removedBit = 128;

const entriesTogether = 250;

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((id, at) => id === other[at]));

const isSameState = (one: Taken, other: Taken): boolean =>
  one.version === other.version &&
  one.kind === other.kind &&
  one.removed === other.removed &&
  isSameList(one.organisations, other.organisations);

/** The states of an entry that are written, the one that is held first. */
const statesOf = ({ held, logged }: Holding): readonly Taken[] => [
  ...(held ? [held] : []),
  ...(logged && !(held && isSameState(held, logged)) ? [logged] : []),
];

const markOf = ({ held, logged }: Holding): number =>
  (held ? isHeld : 0) | (logged ? isLogged : 0) | (held && logged && isSameState(held, logged) ? isSame : 0);

/** Gathers the cells; lists, for how many there will be is not known. */
const createCells = () => {
  const organisations = new Map<string, number>();
  const marks: number[] = [];
  const versions: number[] = [];
  const kinds: number[] = [];
  const counts: number[] = [];
  const owners: number[] = [];
  const before: unknown[] = [];
  const appended: unknown[] = [];
  const numberOf = (id: string): number => {
    const known = organisations.get(id);
    if (known === undefined) organisations.set(id, organisations.size);
    return known ?? organisations.size - 1;
  };
  return {
    add: (holding: Holding): void => {
      marks.push(markOf(holding));
      for (const { version, kind, removed, organisations: ids } of statesOf(holding)) {
        versions.push(version);
        kinds.push((kind === undefined ? 0 : sourceKinds.indexOf(kind) + 1) | (removed ? removedBit : 0));
        counts.push(ids.length);
        for (const id of ids) owners.push(numberOf(id));
      }
      const { id, held } = holding;
      if (held?.before) before.push([id, held.before]);
      if (holding.appended !== undefined) appended.push([id, holding.appended]);
    },
    sections: (): readonly Section[] => [
      { name: 'holdings marks', array: new Uint8Array(marks) },
      { name: 'holdings versions', array: new Float64Array(versions) },
      { name: 'holdings kinds', array: new Uint8Array(kinds) },
      { name: 'holdings owner counts', array: new Uint32Array(counts) },
      { name: 'holdings owners', array: new Int32Array(owners) },
      { name: 'holdings organisations', items: [...organisations.keys()] },
      { name: 'holdings before', items: before },
      { name: 'holdings appended', items: appended },
    ],
  };
};

/** Of a source that is gone, its id and its version stay: only so is an older state of it known as such. */
export const holdingsSections = async (
  { holdings, waiting }: SavedHoldings,
  takeTurn: () => Promise<void>,
): Promise<readonly Section[]> => {
  const cells = createCells();
  for (const [at, holding] of holdings.entries()) {
    if (at % entriesTogether === 0) await takeTurn();
    cells.add(holding);
  }
  const ids = await packStrings({ length: holdings.length, at: (at) => holdings[at]?.id ?? '' }, takeTurn);
  return [
    ...cells.sections(),
    { name: 'holdings ids', array: ids.bytes },
    { name: 'holdings id ends', array: ids.ends },
    { name: 'holdings waiting', items: waiting },
  ];
};

/** Reads one state after the other. */
const statesIn = function* (sections: FoundSections) {
  const versions = sections.numbers('holdings versions', Float64Array);
  const kinds = sections.numbers('holdings kinds', Uint8Array);
  const counts = sections.numbers('holdings owner counts', Uint32Array);
  const owners = sections.numbers('holdings owners', Int32Array);
  const organisations = yield* sections.items('holdings organisations', z.string());
  let state = 0;
  let start = 0;
  return (id: string): Taken => {
    const end = start + (counts[state] ?? 0);
    const code = kinds[state] ?? 0;
    const kind = sourceKinds[(code & ~removedBit) - 1];
    const taken = {
      id,
      version: versions[state] ?? 0,
      ...(kind === undefined ? {} : { kind }),
      organisations: Array.from(owners.subarray(start, end), (number) => organisations[number] ?? ''),
      removed: (code & removedBit) !== 0,
    };
    state += 1;
    start = end;
    return taken;
  };
};

/** Pauses where it yields. */
export const readingHoldings = function* (sections: FoundSections): Generator<void, SavedHoldings> {
  const marks = sections.numbers('holdings marks', Uint8Array);
  const before = new Map(
    yield* sections.items('holdings before', z.tuple([z.string(), z.array(z.string())])),
  );
  const appended = new Map(yield* sections.items('holdings appended', z.tuple([z.string(), z.number()])));
  const ids = yield* unpackingStrings({
    bytes: sections.numbers('holdings ids', Uint8Array),
    ends: sections.numbers('holdings id ends', Uint32Array),
  });
  const next = yield* statesIn(sections);
  const holdingOf = (id: string, at: number): Holding => {
    const mark = marks[at] ?? 0;
    const others = before.get(id);
    const version = appended.get(id);
    const state = mark & isHeld ? next(id) : undefined;
    const held: Held | undefined = state && others ? { ...state, before: others } : state;
    // What is logged has a kind: the state that it is the same as has it, too.
    const logged = mark & isLogged ? ((mark & isSame ? state : next(id)) as News) : undefined;
    return {
      id,
      ...(held ? { held } : {}),
      ...(logged ? { logged } : {}),
      ...(version === undefined ? {} : { appended: version }),
    };
  };
  const holdings: Holding[] = [];
  yield* pausing(ids, entriesTogether, (id) => holdings.push(holdingOf(id, holdings.length)));
  return { holdings, waiting: yield* sections.items('holdings waiting', z.string()) };
};
