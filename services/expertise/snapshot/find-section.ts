// Finds the sections of a snapshot by name. One that is missing, or of another sort, is no snapshot of this release.
import type { z } from 'zod';
import { pausing } from '../analysis/in-pieces.ts';
import type { NumberArray, Section } from './section.ts';

export interface FoundSections {
  /** Throws `RangeError` where there is none, or one of another type. */
  numbers<A extends NumberArray>(name: string, type: new (length: number) => A): A;
  /** And where an item is no such thing. Pauses where it yields: a section may have as many items as there are sources. */
  items<T>(name: string, item: z.ZodType<T>): Generator<void, readonly T[]>;
}

/** Items checked between two yields. */
const together = 500;

export const findSections = (sections: readonly Section[]): FoundSections => {
  const byName = new Map(sections.map((section) => [section.name, section]));
  return {
    numbers: (name, type) => {
      const section = byName.get(name);
      if (section && 'array' in section && section.array instanceof type) return section.array;
      throw new RangeError(`section ${name} is missing`);
    },
    items: function* <T>(name: string, item: z.ZodType<T>) {
      const section = byName.get(name);
      if (!section || !('items' in section)) throw new RangeError(`section ${name} is missing`);
      const items: T[] = [];
      yield* pausing(section.items, together, (one) => {
        const read = item.safeParse(one);
        if (!read.success) throw new RangeError(`section ${name} holds something else`);
        items.push(read.data);
      });
      return items;
    },
  };
};
