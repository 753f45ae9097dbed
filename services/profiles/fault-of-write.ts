// What went wrong when a write was not done, in the terms of profiles.
import type { WriteResult } from '../platform/document-store/document-store.ts';
import { type Fault, fault } from '../platform/faults/fault.ts';
import { soleEmail } from './collections.ts';
import type { Kind } from './profile.ts';

/** To be told to those alone who may know of any person. */
export const addressTaken = (holder: string | undefined): Fault =>
  fault('duplicate', {
    subject: 'person',
    ...(holder === undefined ? {} : { subjectId: holder }),
    violations: [{ field: 'email', rule: 'taken', parameters: { because: 'one-address-one-person' } }],
  });

export const faultOfWrite = (
  kind: Kind,
  id: string,
  result: Exclude<WriteResult, { kind: 'written' }>,
): Fault => {
  switch (result.kind) {
    case 'conflict':
      return fault('conflict', { subject: kind, subjectId: id, currentVersion: result.current });
    case 'duplicate':
      if (result.unique === soleEmail) return addressTaken(result.holder);
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
