// Values that a JSON Schema of the OpenAPI document takes, near its limits as often as not; and the same broken somewhere.
import fc from 'fast-check';

export type Schema = Readonly<Record<string, unknown>>;

export interface Knowing {
  resolve(ref: string): Schema;
  /** Ids that there are of what a field of this name refers to. */
  idsFor(name: string): readonly string[];
}

const formats: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-02-28', '2028-02-29', '2031-12-31', '1999-01-01'],
  'date-time': ['2027-03-31T09:00:00Z', '2027-03-31T09:00:00+02:00', '1970-01-01T00:00:00Z'],
  email: ['camille@exemple.example', "a.o'b+c@x.y.example"],
  uri: ['https://exemple.example/', 'https://xn--bcher-kva.example/a?b=c'],
};

const matching = (pattern: string): fc.Arbitrary<string> => {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 80 });
  } catch {
    return fc.string();
  }
};

const strings = (schema: Schema, name: string, { idsFor }: Knowing): fc.Arbitrary<string> => {
  const { minLength = 0, maxLength = 60, pattern, format } = schema as Record<string, never>;
  const longest = Math.min(maxLength, 5_000);
  const known = idsFor(name);
  const examples = (schema['examples'] ?? []) as readonly string[];
  const said = [...examples, ...(formats[String(format)] ?? [])];
  const free =
    typeof pattern === 'string'
      ? matching(pattern)
      : fc.oneof(
          fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(longest, 60) }),
          fc.constantFrom('é'.repeat(longest), 'x'.repeat(Math.max(minLength, 1)), '<b>"&\'', '=1+1'),
        );
  return fc.oneof(
    { arbitrary: free, weight: known.length > 0 || said.length > 0 ? 1 : 4 },
    ...(known.length > 0 ? [{ arbitrary: fc.constantFrom(...known), weight: 6 }] : []),
    ...(said.length > 0 ? [{ arbitrary: fc.constantFrom(...said), weight: 3 }] : []),
  );
};

interface Limits {
  readonly type?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

const numbers = ({ type, minimum = -1e6, maximum = 1e6 }: Limits): fc.Arbitrary<number> => {
  const [min, max] = [Math.max(minimum, -1e9), Math.min(maximum, 1e9)];
  const within = type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  return fc.oneof(within, fc.constantFrom(min, max, Math.min(Math.max(1, min), max)));
};

const objects = (schema: Schema, name: string, knowing: Knowing): fc.Arbitrary<unknown> => {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const others = schema['additionalProperties'];
  if (properties.length === 0 && typeof others === 'object')
    return fc.dictionary(
      valuesOf(
        (schema['propertyNames'] ?? { type: 'string' }) as Schema,
        name,
        knowing,
      ) as fc.Arbitrary<string>,
      valuesOf(others as Schema, name, knowing),
      { maxKeys: 3 },
    );
  const model = Object.fromEntries(properties.map(([key, of]) => [key, valuesOf(of, key, knowing)]));
  return fc.record(model, { requiredKeys: (schema['required'] ?? []) as string[], noNullPrototype: true });
};

/** `name`: of the field that holds it. */
export const valuesOf = (schema: Schema, name: string, knowing: Knowing): fc.Arbitrary<unknown> => {
  const { $ref, anyOf, type } = schema;
  if (typeof $ref === 'string') return valuesOf(knowing.resolve($ref), name, knowing);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  if (Array.isArray(anyOf))
    return fc.oneof(...(anyOf as Schema[]).map((one) => valuesOf(one, name, knowing)));
  if (Array.isArray(type))
    return fc.oneof(...type.map((one) => valuesOf({ ...schema, type: one as unknown }, name, knowing)));
  switch (type) {
    case 'string':
      return strings(schema, name, knowing);
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const { minItems: minLength = 0, maxItems = 5 } = schema as { minItems?: number; maxItems?: number };
      const items = valuesOf((schema['items'] ?? {}) as Schema, name, knowing);
      return fc.array(items, { minLength, maxLength: Math.max(minLength, Math.min(maxItems, 3)) });
    }
    case 'object':
      return objects(schema, name, knowing);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** What no field expects, or too much of it. */
export const unruly: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, 0, -1, 0.5, 1e308, -1e308, 2 ** 53, '', ' ', [], {}, [null], 'null'],
    ...['\u0000', '\ud800', '\u202e', '🌉'.repeat(3_000), 'x'.repeat(70_000), '../..', "' OR 1=1 --", '%00'],
    ...['${7*7}', '<script>1</script>', '\r\nX-Injected: 1', 'file:///etc/passwd', 'http://169.254.169.254/'],
    nested(12),
    nested(60),
    Array.from({ length: 2_000 }, () => 'a:b'),
    JSON.parse('{"__proto__":{"animator":true}}'),
    { constructor: { prototype: { animator: true } } },
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 2 }),
);

type Place = readonly (string | number)[];

const placesIn = (value: unknown, at: Place = []): readonly Place[] =>
  typeof value !== 'object' || value === null
    ? [at]
    : [at, ...Object.entries(value).flatMap(([key, of]) => placesIn(of, [...at, key]))];

const changed = (value: unknown, [step, ...rest]: Place, change: (value: unknown) => unknown): unknown => {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((one, at) => (String(at) === step ? changed(one, rest, change) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [
      key,
      key === step ? changed(one, rest, change) : one,
    ]),
  );
};

const foreign = [
  '__proto__',
  'constructor',
  'id',
  'version',
  'animator',
  'recorded',
  'owner_id',
  'not_a_field',
];

/** At one place another value, or a field that nobody declared. */
export const broken = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(values, fc.nat(), unruly, fc.option(fc.constantFrom(...foreign)))
    .map(([value, nth, bad, field]) => {
      const places = placesIn(value);
      const place = places[nth % places.length] ?? [];
      return changed(value, place, (old) =>
        field !== null && typeof old === 'object' && old !== null && !Array.isArray(old)
          ? Object.fromEntries([...Object.entries(old), [field, bad]])
          : bad,
      );
    });
