// What went wrong when a write was not done, in the terms of profiles.
import type { WriteResult } from '../platform/document-store/document-store.ts';
import { type Fault, fault } from '../platform/faults/fault.ts';
import type { Kind } from './profile.ts';

export const faultOfWrite = (
  kind: Kind,
  id: string,
  result: Exclude<WriteResult, { kind: 'written' }>,
): Fault => {
  switch (result.kind) {
    case 'conflict':
      return fault('conflict', { subject: kind, subjectId: id, currentVersion: result.current });
    case 'duplicate':
      return fault('duplicate', {
        subject: kind,
        ...(result.holder === undefined ? {} : { subjectId: result.holder }),
        // A person's identifiers are not repeated.
        violations: [
          { field: 'external_ids', rule: 'taken', ...(kind === 'person' ? {} : { value: result.value }) },
        ],
      });
    case 'overloaded':
      return fault('overloaded', { subject: kind, subjectId: id });
  }
};
