// What HiGHS, a mixed-integer solver of others, says is the best consortium: mandatory places first, then the total.
import highs from 'highs';
import type { Candidate, ConsortiumTask } from '../../../../services/brokering/consortium/consortium-task.ts';

export interface BestConsortium {
  readonly mandatory: number;
  readonly total: number;
}

/** Its types are those of its CommonJS form, where the function is one level down. */
const loadHighs = highs as unknown as typeof highs.default;

const sumOf = (terms: readonly string[]): string => (terms.length > 0 ? terms.join(' ') : '0 nothing');
const plus = (names: readonly string[]): string => names.map((name) => `+ ${name}`).join(' ');

interface Model {
  readonly rows: string[];
  /** Each between 0 and what is named. */
  readonly most: Map<string, number>;
  readonly binary: string[];
  /** Of the total, without the mix. */
  readonly worth: string[];
  readonly mandatory: string[];
  readonly links: string[];
}

const modelOf = (task: ConsortiumTask): Model => {
  const pinned = [...task.pinned, ...(task.lead === undefined ? [] : [task.lead])];
  const candidates = task.candidates.filter(
    ({ organisationId: id, placesLeft }) =>
      pinned.includes(id) || (placesLeft >= 1 && !task.removed.includes(id)),
  );
  const names = new Map(candidates.map(({ organisationId }, at) => [organisationId, `x${at}`]));
  const nameOf = ({ organisationId }: Candidate): string => names.get(organisationId) ?? '';
  const all = [...names.values()];
  const model: Model = { rows: [], most: new Map(), binary: all, worth: [], mandatory: [], links: [] };
  const { rows, most, worth, mandatory, links } = model;
  rows.push(`${plus(all)} >= ${Math.max(1, task.minPartners)}`, `${plus(all)} <= ${task.maxPartners}`);
  for (const id of pinned) rows.push(`${names.get(id)} = 1`);
  for (const candidate of candidates)
    worth.push(`- ${0.02 + 0.002 * candidate.exposure} ${nameOf(candidate)}`);
  for (const { a, b } of task.forbidden) {
    const [one, other] = [names.get(a), names.get(b)];
    if (one !== undefined && other !== undefined) rows.push(`${one} + ${other} <= 1`);
  }
  const weights = task.requirements.reduce((sum, { weight }) => sum + weight, 0);
  task.requirements.forEach((requirement, r) => {
    const share = requirement.weight / weights;
    const filled = `e${r}`;
    if (requirement.mandatory) mandatory.push(`+ ${filled}`);
    if (requirement.what === 'expertise' || requirement.what === 'role') {
      const by = candidates.flatMap((candidate) =>
        candidate.covers
          .filter(({ requirementId }) => requirementId === requirement.id)
          .map(({ likeness }) => ({ x: nameOf(candidate), likeness })),
      );
      const chosen = by.map(({ x, likeness }) => {
        const y = `y${r}${x}`;
        rows.push(`${y} - ${x} <= 0`);
        most.set(y, 1);
        worth.push(`+ ${share * likeness} ${y}`);
        return y;
      });
      if (chosen.length > 0) rows.push(`${plus(chosen)} <= 1`);
      most.set(filled, 1);
      rows.push(`${filled} ${by.map(({ x }) => `- ${x}`).join(' ')} <= 0`);
      return;
    }
    most.set(filled, requirement.atLeast);
    worth.push(`+ ${share / requirement.atLeast} ${filled}`);
    if (requirement.what === 'kind') {
      const of = candidates.filter(({ kind }) => kind === requirement.kind).map(nameOf);
      rows.push(`${filled} ${of.map((x) => `- ${x}`).join(' ')} <= 0`);
      return;
    }
    const what = requirement.what === 'countries' ? 'country' : 'pole';
    const present = [...new Set(candidates.flatMap((candidate) => candidate[what] ?? []))].map(
      (place, at) => {
        const z = `z${r}_${at}`;
        most.set(z, 1);
        const of = candidates.filter((candidate) => candidate[what] === place).map(nameOf);
        rows.push(`${z} ${of.map((x) => `- ${x}`).join(' ')} <= 0`);
        return z;
      },
    );
    rows.push(`${filled} ${present.map((z) => `- ${z}`).join(' ')} <= 0`);
  });
  task.proven.forEach(({ a, b, strength }, at) => {
    const [one, other] = [names.get(a), names.get(b)];
    if (one === undefined || other === undefined) return;
    const p = `p${at}`;
    most.set(p, 1);
    rows.push(`${p} - ${one} <= 0`, `${p} - ${other} <= 0`, `${p} - ${one} - ${other} >= -1`);
    links.push(`${strength} ${p}`);
  });
  return model;
};

/** The mix is min(1, 4p, 4 − 4p), linear once the number of partners is known: one problem for each. */
const mixRows = (links: readonly string[], partners: number): readonly string[] => {
  const pairs = (partners * (partners - 1)) / 2;
  if (pairs === 0 || links.length === 0) return ['mix = 0'];
  const scaled = links.map((term) => {
    const [strength, name] = term.split(' ');
    return { by: (4 * Number(strength)) / pairs, name };
  });
  return [
    `mix ${scaled.map(({ by, name }) => `- ${by} ${name}`).join(' ')} <= 0`,
    `mix ${scaled.map(({ by, name }) => `+ ${by} ${name}`).join(' ')} <= 4`,
  ];
};

/** Undefined where there is no consortium at all. */
export const independentConsortiumSolver = async (): Promise<
  (task: ConsortiumTask) => BestConsortium | undefined
> => {
  const solver = await loadHighs();
  return (task) => {
    const model = modelOf(task);
    model.most.set('mix', 1);
    model.most.set('nothing', 0);
    const best = (terms: readonly string[], more: readonly string[]): number | undefined => {
      const text = [
        'Maximize',
        sumOf(terms),
        'Subject To',
        ...model.rows,
        ...more,
        'Bounds',
        ...[...model.most].map(([name, most]) => `0 <= ${name} <= ${most}`),
        'Binary',
        model.binary.join(' '),
        'End',
      ].join('\n');
      const solution = solver.solve(text, { mip_rel_gap: 0, mip_abs_gap: 1e-9 });
      if (solution.Status === 'Infeasible') return undefined;
      if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
      return solution.ObjectiveValue;
    };
    if (model.binary.length === 0) return undefined;
    const reached = best(model.mandatory, []);
    if (reached === undefined) return undefined;
    const mandatory = Math.round(reached);
    const held = model.mandatory.length > 0 ? [`${model.mandatory.join(' ')} >= ${mandatory}`] : [];
    const totals: number[] = [];
    const [from, to] = [Math.max(1, task.minPartners), Math.min(task.maxPartners, model.binary.length)];
    for (let partners = from; partners <= to; partners += 1) {
      const size = `${plus(model.binary)} = ${partners}`;
      const total = best([...model.worth, '+ 0.015 mix'], [...held, size, ...mixRows(model.links, partners)]);
      if (total !== undefined) totals.push(total);
    }
    return { mandatory, total: Math.max(...totals) };
  };
};
