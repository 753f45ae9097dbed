// The merge patch (RFC 7396) of a body, derived from the body's own schema.
import * as z from 'zod';

type Field = z.ZodType & { unwrap?(): Field };

/** Without what may be left out: a patch has no defaults. */
const bare = (field: Field): Field =>
  field instanceof z.ZodDefault || field instanceof z.ZodOptional ? bare(field.unwrap() as Field) : field;

/** Not kept in the body: what is not in the patch is not spoken of, and null would say nothing. */
const along = new Set(['external_id', 'consents', 'memberships']);

const patchField = (name: string, field: Field): z.ZodType => {
  const plain = bare(field);
  const removable = plain !== field && !along.has(name);
  const patched = removable ? plain.nullable().optional() : plain.optional();
  const meta = field.meta();
  // A name of its own belongs to the field alone, not to what may be null.
  return plain === field || meta === undefined ? patched : patched.meta(meta);
};

/**
 * Every field may be left out; null takes away what a body may do without. The `fixed` ones are taken as they stand,
 * so that a body sent again as a patch changes nothing, but they are not described.
 */
export const patchOf = (body: z.ZodObject, example: object, fixed: readonly string[] = []) => {
  const fields = Object.entries(body.shape as Record<string, Field>);
  const shape = Object.fromEntries(fields.map(([name, field]) => [name, patchField(name, field)]));
  return z.strictObject(shape).meta({
    id: String(body.meta()?.id).replace(/Body$/, 'Patch'),
    description: 'Fields to change; null takes one away.',
    examples: [example],
    override: ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => {
      for (const name of fixed) delete jsonSchema.properties?.[name];
    },
  });
};
