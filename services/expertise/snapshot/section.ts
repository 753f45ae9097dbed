// What is kept in a snapshot: named sections of numbers or of JSON, and what gives and takes them.

export const arrayTypes = { Uint8Array, Int32Array, Uint32Array, Float64Array } as const;
export type ArrayType = keyof typeof arrayTypes;
export type NumberArray = Uint8Array | Int32Array | Uint32Array | Float64Array;

export type Section = NumberSection | ItemSection;

export interface NumberSection {
  readonly name: string;
  /** Comes back as the same type over a SharedArrayBuffer of its own. */
  readonly array: NumberArray;
}

export interface ItemSection {
  readonly name: string;
  /** Small JSON values: one is written, and read, in one go. */
  readonly items: readonly unknown[];
}

export type Restored = 'restored' | { readonly refused: string };

/** What can be kept on disk and brought back. Names of sections are distinct. */
export interface Snapshotted {
  /**
   * All of one moment. It is written over many turns of the event loop: what still changes must be a copy. What was
   * removed must not be in it, or its words stay on the disk.
   */
  sections(): readonly Section[] | Promise<readonly Section[]>;
  /** Called while nothing is held. Refused: nothing is held afterwards either. */
  restore(sections: readonly Section[]): Restored | Promise<Restored>;
}
