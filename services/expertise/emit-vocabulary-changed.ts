// Tells every replica that an import was put in force, changed or undone.
import { vocabularyChanged } from '../../proto/topics.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import type { ImportState } from './vocabulary/import.ts';

export const announceImport = (
  { id, state, at }: { readonly id: string; readonly state: ImportState; readonly at: string },
  version: number,
): readonly EventForTopic[] => [
  eventOf(vocabularyChanged, { importId: id, version, inForce: state === 'in_force' }, { at: new Date(at) }),
];

export const announceImportRemoval = (id: string, version: number, at: Date): readonly EventForTopic[] => [
  eventOf(vocabularyChanged, { importId: id, version, inForce: false }, { at }),
];
