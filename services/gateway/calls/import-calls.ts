// Makes the campus hold the calls of a file: makes what is new, changes what differs, leaves the rest; known again by their
// external ids. Sent again, it changes nothing.
import { isDeepStrictEqual } from 'node:util';
import { eachPage } from '../../platform/each-page.ts';
import { ok, type Outcome, type Violation } from '../../platform/faults/fault.ts';
import { errorOf } from '../problems/problem-of.ts';
import { refuse } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { type EdgeRequest, valueOr } from '../route.ts';
import { optional } from '../suggestions/show-pair.ts';
import type { Call, CallWords } from './call.ts';
import type { CallRow } from './read-call-rows.ts';
import { writtenCall } from './show-call.ts';
import { readCallBody } from './take-call.ts';

interface RowOutcome {
  readonly row: number;
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'refused';
  readonly call?: { readonly id?: string; readonly title: string };
  readonly violations?: readonly Violation[];
}

const pageSize = 200;

/** By external id. */
const allCalls = async (request: EdgeRequest): Promise<Map<string, Call>> => {
  const byId = new Map<string, Call>();
  const read = async (cursor: string | undefined) =>
    valueOr(await request.edge.calls.list({ open: false, limit: pageSize, cursor }, request));
  for await (const { items } of eachPage(read))
    for (const call of items) for (const id of call.externalIds) byId.set(id, call);
  return byId;
};

/** How often a change is made again on a newer state. */
const attempts = 4;

/** What the file does not say stays: names of requirements that it leaves out are those that stand. */
const withNamesOf = (call: CallWords, standing: Call | undefined): CallWords => {
  if (!standing || call.requirements.length !== standing.requirements.length) return call;
  const requirements = call.requirements.map((one, at) => ({
    ...one,
    id: standing.requirements[at]?.id ?? one.id,
  }));
  return { ...call, requirements };
};

const same = (one: CallWords, other: CallWords): boolean =>
  isDeepStrictEqual(writtenCall(one), writtenCall(other));

const put = async (
  call: CallWords,
  standing: Call | undefined,
  request: EdgeRequest,
): Promise<Outcome<Call>> => {
  const { calls } = request.edge;
  let current = standing;
  for (let attempt = 1; ; attempt += 1) {
    const over = current ? { id: current.id, ifVersion: current.version } : { ifVersion: 0 };
    const written = await calls.put(call, over, request);
    if (written.ok || written.fault.code !== 'conflict' || !current || attempt === attempts) return written;
    current = valueOr(await calls.get(current.id, request));
  }
};

const required: Violation = {
  field: 'external_id',
  rule: 'required',
  parameters: { expected: 'scheme:value' },
};

/** Nothing could know it again. */
const isNameless = (body: unknown): boolean => {
  const { external_id: one, external_ids: many = [] } = Object(body) as Json;
  return one === undefined && Array.isArray(many) && many.length === 0;
};

/** As its column is called, with what is written there. */
const inCell = (of: Violation, items: readonly string[]): Violation => {
  const item = items[Number(/^requirements\[(\d+)\]/.exec(of.field)?.[1])];
  return item === undefined ? of : { ...of, field: 'requirements', value: item.slice(0, 80) };
};

const takeRow = async (
  { row, body, violations, requirements = [] }: CallRow,
  { known, seen, dryRun }: { known: Map<string, Call>; seen: Set<string>; dryRun: boolean },
  request: EdgeRequest,
): Promise<RowOutcome> => {
  const refused = (wrong: readonly Violation[]): RowOutcome => ({
    row,
    outcome: 'refused',
    violations: wrong.map((one) => inCell(one, requirements)),
  });
  if (body === undefined) return refused(violations);
  const read = readCallBody(body);
  // What could not be read is not missing.
  const unread = new Set(violations.map(({ field }) => field));
  const broken = read.ok ? [] : read.violations.filter(({ field }) => !unread.has(field));
  const nameless = isNameless(body) && !['external_id', 'external_ids'].some((field) => unread.has(field));
  if (!read.ok || violations.length > 0 || nameless)
    return refused([...violations, ...broken, ...(nameless ? [required] : [])]);
  const { externalIds } = read.call;
  if (externalIds.some((id) => seen.has(id))) return refused([{ field: 'external_id', rule: 'taken' }]);
  for (const id of externalIds) seen.add(id);
  const standing = externalIds.map((id) => known.get(id)).find((one) => one !== undefined);
  const call = withNamesOf(read.call, standing);
  const { title } = call;
  if (standing && same(call, standing))
    return { row, outcome: 'unchanged', call: { id: standing.id, title } };
  const outcome = standing ? 'changed' : 'created';
  if (dryRun) return { row, outcome, call: { ...(standing ? { id: standing.id } : {}), title } };
  const written = await put(call, standing, request);
  if (written.ok) return { row, outcome, call: { id: written.value.id, title } };
  const { violations: wrong } = written.fault;
  return wrong ? refused(wrong) : refuse(written.fault);
};

const showRow = ({ row, outcome, call, violations }: RowOutcome, { sentences }: EdgeRequest): Json => ({
  row,
  outcome,
  ...optional({ id: call?.id, title: call?.title }),
  ...(violations === undefined ? {} : { errors: violations.map((one) => errorOf(one, 'body', sentences)) }),
});

/** Row after row; what a row comes to does not hang on those after it. */
export const importCalls = async (
  rows: readonly CallRow[],
  dryRun: boolean,
  request: EdgeRequest,
): Promise<Outcome<Json>> => {
  const known = await allCalls(request);
  const seen = new Set<string>();
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    // Whoever asked may have gone away.
    request.call.signal.throwIfAborted();
    outcomes.push(await takeRow(row, { known, seen, dryRun }, request));
  }
  const count = (of: RowOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === of).length;
  return ok({
    dry_run: dryRun,
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    items: outcomes.map((one) => showRow(one, request)),
  });
};
