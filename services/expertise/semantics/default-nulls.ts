import type { Nulls } from './null-table.ts';
export const defaultNulls: Nulls = { organisations: [{ words: 1, raws: [0], logs: [0], tail: .2 }], sources: [{ words: 1, raws: [0], logs: [0], tail: .2 }] };
