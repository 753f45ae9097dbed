// Finds the sections of a snapshot by name. One that is missing, or of another sort, is no snapshot of this release.
import { z } from 'zod';
import type { NumberArray, Section } from './section.ts';

export interface FoundSections {
  /** Throws `RangeError` where there is none, or one of another type. */
  numbers<A extends NumberArray>(name: string, type: new (length: number) => A): A;
  /** And where an item is no such thing. */
  items<T>(name: string, item: z.ZodType<T>): readonly T[];
}

export const findSections = (sections: readonly Section[]): FoundSections => {
  const byName = new Map(sections.map((section) => [section.name, section]));
  return {
    numbers: (name, type) => {
      const section = byName.get(name);
      if (section && 'array' in section && section.array instanceof type) return section.array;
      throw new RangeError(`section ${name} is missing`);
    },
    items: (name, item) => {
      const section = byName.get(name);
      if (!section || !('items' in section)) throw new RangeError(`section ${name} is missing`);
      const read = z.array(item).safeParse(section.items);
      if (!read.success) throw new RangeError(`section ${name} holds something else`);
      return read.data;
    },
  };
};
