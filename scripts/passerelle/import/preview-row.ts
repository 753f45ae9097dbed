// What an import would do with a row, without doing it: the rules of the mesh are checked here, by its own schemas and
// in its own words; what stands is asked of it.
import type { Api, Json } from '../../../services/gateway/web/imports/rows/api.ts';
import type { FileKind } from '../../../services/gateway/web/imports/rows/file-kinds.ts';
import type { Problem } from '../../../services/gateway/web/imports/rows/problem.ts';
import {
  findStanding,
  type PutRow,
  toChange,
  withoutNulls,
} from '../../../services/gateway/web/imports/rows/put-row.ts';
import type { ResolveReferences } from '../../../services/gateway/web/imports/rows/resolve-references.ts';
import type { SeenKeys } from './seen-keys.ts';

export interface Rules {
  /** What the mesh would say against this body. */
  check(kind: FileKind, body: Json): Problem | undefined;
  unresolved(fields: readonly { readonly field: string; readonly value: string }[]): Problem;
}

const kindsOfMesh = {
  organisations: 'organisation',
  persons: 'person',
  statements: 'statement',
  texts: 'text',
  collaborations: 'collaboration',
} as const;

/** Loaded when they are wanted only: the schemas take a while. */
export const loadRules = async (language: 'fr' | 'en'): Promise<Rules> => {
  const [{ checkBody }, { problemOf }, { Refused }, { sentencesOf }] = await Promise.all([
    import('../../../services/gateway/profiles/take-body.ts'),
    import('../../../services/gateway/problems/problem-of.ts'),
    import('../../../services/gateway/problems/refusal.ts'),
    import('../../../services/gateway/sentences/choose-language.ts'),
  ]);
  const said = (refusal: InstanceType<typeof Refused>['refusal']): Problem =>
    problemOf(refusal, sentencesOf(language), 'dry-run') as Problem;
  return {
    check: (kind, body) => {
      try {
        checkBody(kindsOfMesh[kind], withoutNulls(body));
        return undefined;
      } catch (error) {
        if (error instanceof Refused) return said(error.refusal);
        throw error;
      }
    },
    unresolved: (fields) =>
      said({
        fault: {
          code: 'invalid',
          violations: fields.map(({ field, value }) => ({ field, value, rule: 'unresolved' })),
        },
      }),
  };
};

/** `promised`: what the rows before would have made. */
export const previewThroughApi =
  (api: Api, resolve: ResolveReferences, { rules, promised }: { rules: Rules; promised: SeenKeys }): PutRow =>
  async (kind, { body, key }) => {
    const against = rules.check(kind, body);
    if (against) return { kind: 'refused', problem: against };
    const resolved = await resolve(kind, body);
    const nowhere = resolved.unresolved.filter(({ value }) => !promised.has(value));
    if (nowhere.length > 0) return { kind: 'waiting', problem: rules.unresolved(nowhere) };
    const standing = await findStanding(api, kind, key);
    promised.see(key, 1);
    if (standing === undefined) return { kind: 'created' };
    return { kind: toChange(kind, resolved.body, standing) === undefined ? 'unchanged' : 'changed' };
  };
