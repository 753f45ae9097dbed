// The values that files may hold, beside those that the mesh takes.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { organisationBody } from '../../../../../../services/gateway/schemas/organisation.ts';
import { personBody } from '../../../../../../services/gateway/schemas/person.ts';
import { statementBody } from '../../../../../../services/gateway/schemas/statement.ts';
import { collaborationBody, textBody } from '../../../../../../services/gateway/schemas/text.ts';
import { allowedIn, keyOfValue } from '../../../../../../services/gateway/web/imports/rows/allowed-in.ts';
import { type FileKind, fileKinds } from '../../../../../../services/gateway/web/imports/rows/file-kinds.ts';
import { fr } from '../../../../../../services/gateway/web/language/fr.ts';

const bodies: Readonly<Record<FileKind, z.ZodType>> = {
  organisations: organisationBody,
  persons: personBody,
  statements: statementBody,
  texts: textBody,
  collaborations: collaborationBody,
};

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Of each field of a body that takes only some values, those. */
const takenBy = (kind: FileKind): Readonly<Record<string, readonly string[]>> => {
  const whole = z.toJSONSchema(bodies[kind], { io: 'input' }) as Schema;
  const meant = (schema: Schema): Schema => {
    const found = schema.$ref === undefined ? undefined : whole.$defs?.[schema.$ref.split('/').at(-1) ?? ''];
    return found ? meant(found) : schema;
  };
  const valuesOf = (schema: Schema): readonly string[] | undefined => {
    const { type, enum: values, items } = meant(schema);
    return type === 'boolean' ? ['oui', 'non'] : (values ?? (items && valuesOf(items)));
  };
  return Object.fromEntries(
    Object.entries(meant(whole).properties ?? {}).flatMap(([name, schema]) => {
      const values = valuesOf(schema);
      return values ? [[name, values.toSorted()]] : [];
    }),
  );
};

describe.each(fileKinds)('the values that a file of %s may hold', (kind) => {
  it('are all that the mesh takes, and no others', () => {
    const told = allowedIn(kind, 'fr').map(({ column, values }) => [column, values.toSorted()] as const);
    expect(Object.fromEntries(told)).toEqual(takenBy(kind));
  });

  it('have each a name, or say it themselves', () => {
    const keys = allowedIn(kind, 'en').flatMap(({ column, values }) =>
      values.flatMap((value) => keyOfValue(kind, column, value) ?? []),
    );
    expect(keys.filter((key) => !(key in fr))).toEqual([]);
    const unnamed = allowedIn(kind, 'en').filter(
      ({ column, values }) => keyOfValue(kind, column, values[0] ?? '') === undefined,
    );
    expect(unnamed.flatMap(({ values }) => values).filter((value) => value.includes('_'))).toEqual([]);
  });
});
