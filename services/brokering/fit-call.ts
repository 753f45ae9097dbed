// Looks for whom a call fits: whoever takes part, may answer it, and says or has done something like it.
import { contextFor } from '../platform/call-context.ts';
import { dayOf, endOfDay } from '../platform/local-day.ts';
import { fault, FaultError, ok, type Outcome, valueOf } from '../platform/faults/fault.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import { findExperts } from './ask-expertise-api.ts';
import { type Call, type Fit, isEligible, isOpen, questionsOf } from './calls/call.ts';
import type { Deps } from './deps.ts';
import { announceCall } from './emit-call-changed.ts';
import type { KeptCall } from './kept/calls.ts';

export const callDue = 'brokering.call';

/** From which likeness on an organisation is thought to fit: that of a match between a need and an offer. */
export const fitFloor = 0.58;
const mostFits = 200;
const deadlineMs = 20_000;
const maxTries = 5;

/** Who is there, agreed to be suggested, and is of a country that may answer. */
export const mayTakePart = ({ campus }: Pick<Deps, 'campus'>, call: Call, organisationId: string): boolean =>
  campus.isHere(organisationId) &&
  campus.takesPart(organisationId) &&
  isEligible(call, campus.organisations.get(organisationId)?.country ?? '');

const findFits = async (deps: Deps, call: Call): Promise<Outcome<readonly Fit[]>> => {
  const fits = new Map<string, Fit>();
  const context = contextFor(callDue, deadlineMs, deps.stopping.signal);
  for (const { requirementId, words } of questionsOf(call)) {
    const found = await findExperts(deps, words, context);
    if (!found.ok) return found;
    for (const { organisationId, likeness } of found.value) {
      if (likeness < fitFloor || !mayTakePart(deps, call, organisationId)) continue;
      const before = fits.get(organisationId);
      fits.set(organisationId, {
        organisationId,
        likeness: Math.max(likeness, before?.likeness ?? 0),
        requirementIds: [
          ...(before?.requirementIds ?? []),
          ...(requirementId === undefined ? [] : [requirementId]),
        ],
      });
    }
  }
  const best = [...fits.values()].toSorted(
    (a, b) => b.likeness - a.likeness || (a.organisationId < b.organisationId ? -1 : 1),
  );
  return ok(best.slice(0, mostFits));
};

export const listedFor = ({ fits }: Pick<KeptCall, 'fits'>): readonly string[] => [
  'all',
  ...fits.map(({ organisationId }) => organisationId),
];

const writeFits = async (deps: Deps, id: string, fits: readonly Fit[]): Promise<void> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const found = await deps.kept.calls.get(id);
    if (!found) return;
    const { document, version } = found;
    if (document.fittedAt !== undefined && JSON.stringify(document.fits) === JSON.stringify(fits)) return;
    const next = { ...document, fits, listedFor: listedFor({ fits }), fittedAt: deps.clock().toISOString() };
    const events = announceCall(next, version + 1);
    const result = await deps.kept.calls.put(next, { ifVersion: version, events });
    if (result.kind === 'written') return;
  }
  throw new FaultError(fault('overloaded', { subject: 'call', subjectId: id }));
};

/** Once it is written, and again each day while it is open: the campus changes. */
export const fitCalls = (deps: Deps): DueWork => ({
  kind: callDue,
  run: async (id, { now }) => {
    await deps.campus.upToDate();
    const found = await deps.kept.calls.get(id);
    if (!found) return;
    const zone = await deps.timeZone();
    const today = dayOf(now, zone);
    if (today > found.document.closesOn) return;
    if (isOpen(found.document, today))
      await writeFits(deps, id, valueOf(await findFits(deps, found.document)));
    await deps.schedule.set(callDue, id, endOfDay(today, zone));
  },
});
