// Tells members what an animator asks for, once the hold is over in which it can be taken back.
import { fault, FaultError } from '../platform/faults/fault.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import type { Deps } from './deps.ts';
import { announcePrompt } from './emit-prompt-changed.ts';

export const promptDue = 'brokering.prompt';

export const tellPrompts = ({ kept }: Pick<Deps, 'kept'>): DueWork => ({
  kind: promptDue,
  run: async (id) => {
    const found = await kept.prompts.get(id);
    if (!found || found.document.told) return;
    const document = { ...found.document, told: true };
    const events = announcePrompt(document, found.version + 1);
    const result = await kept.prompts.put(document, { ifVersion: found.version, events });
    // Taken back at this very moment.
    if (result.kind === 'conflict') return;
    if (result.kind !== 'written')
      throw new FaultError(fault('overloaded', { subject: 'prompt', subjectId: id }));
  },
});
