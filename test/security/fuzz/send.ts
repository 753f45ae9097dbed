// One request as generated, sent to the mesh: its address with ids that there are or are not, its query, headers and body.
import fc from 'fast-check';
import type { Answered, Operation, Sent } from './operations.ts';
import { broken, type Knowing, type Schema, unruly, valuesOf } from './values-of-schema.ts';

export interface Asked extends Sent {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Ids for the parts of a path, by their name and what stands before them. */
export type IdsOfPart = (name: string, before: string) => readonly string[];

const wildParts = [
  'org_00000000000000000000000000',
  'siren:000000000',
  '%00',
  '%FF',
  '..%2F..',
  '__proto__',
  'x'.repeat(2_000),
];

const addresses = ({ path }: Operation, idsOf: IdsOfPart): fc.Arbitrary<string> => {
  const steps = path.split('/').map((step, at, all) => {
    const [, name] = /^\{(\w+)\}$/.exec(step) ?? [];
    if (name === undefined) return fc.constant(step);
    const ids = idsOf(name, all.slice(0, at).findLast((one) => !one.startsWith('{')) ?? '');
    const wild = fc.oneof(
      fc.constantFrom(...wildParts),
      fc
        .string({ unit: 'binary', minLength: 1, maxLength: 12 })
        .map((text) => encodeURIComponent(text.toWellFormed())),
    );
    return ids.length === 0
      ? wild
      : fc.oneof(
          { arbitrary: fc.constantFrom(...ids).map(encodeURIComponent), weight: 5 },
          { arbitrary: wild, weight: 1 },
        );
  });
  // A step of dots is no step: whoever sends it asks for another address.
  return fc
    .tuple(...steps)
    .map((all) => all.map((one) => (/^\.*$/.test(one) && one !== '' ? 'x' : one)).join('/'));
};

const asText = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(',') : String(value);

const queries = (
  { parameters }: Operation,
  knowing: Knowing,
): fc.Arbitrary<readonly (readonly [string, string])[]> => {
  const own = parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema, required }) => {
      const value = fc.oneof(
        { arbitrary: valuesOf(schema, name, knowing).map(asText), weight: 5 },
        { arbitrary: unruly.map((one) => asText(one).slice(0, 500)), weight: 1 },
      );
      const pair = value.map((one) => [[name, one.toWellFormed()] as const]);
      const none = fc.constant([]);
      const [given, absent] = required ? [9, 1] : [1, 2];
      return fc.oneof({ arbitrary: pair, weight: given }, { arbitrary: none, weight: absent });
    });
  const foreign = fc.oneof(
    { arbitrary: fc.constant([]), weight: 12 },
    {
      arbitrary: fc
        .constantFrom('not_a_parameter', '__proto__', 'limit[]')
        .map((name) => [[name, '1'] as const]),
      weight: 1,
    },
  );
  return fc.tuple(foreign, ...own).map((all) => all.flat());
};

const printable = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
const accepts = fc.constantFrom('application/json', '*/*', 'text/csv', 'text/html', 'image/png', ';q=,,');

const headers = ({ parameters }: Operation): fc.Arbitrary<Record<string, string>> => {
  const own = parameters.filter((one) => one.in === 'header' && one.name !== 'Passerelle-Act-As');
  const model = Object.fromEntries(
    own.map(({ name }) => [
      name,
      // What begins or ends with a space arrives without it.
      fc.oneof(printable, fc.constantFrom('"1"', '*', 'en', 'fr', '0-0-0')).map((value) => value.trim()),
    ]),
  );
  return fc.record({ ...model, Accept: accepts }, { requiredKeys: [], noNullPrototype: true });
};

const texts = (schema: Schema, media: string, knowing: Knowing): fc.Arbitrary<string> => {
  if (schema['type'] === 'string') {
    const lines = fc.constantFrom(
      '',
      'a;b\r\n1;2',
      'title,text\n"a',
      '{"a":1}\n{',
      '@prefix : <x> .',
      'From: x\r\n\r\nx',
    );
    return media.includes('json')
      ? fc.oneof(fc.json(), lines)
      : fc.oneof(fc.string({ maxLength: 200 }), lines);
  }
  const values = valuesOf(schema, '', knowing);
  const examples = (('$ref' in schema ? knowing.resolve(String(schema['$ref'])) : schema)['examples'] ??
    []) as unknown[];
  return fc.oneof(
    { arbitrary: values.map((value) => JSON.stringify(value)), weight: 4 },
    ...(examples.length > 0
      ? [{ arbitrary: fc.constantFrom(...examples).map((value) => JSON.stringify(value)), weight: 2 }]
      : []),
    { arbitrary: broken(values).map((value) => JSON.stringify(value)), weight: 5 },
    { arbitrary: unruly.map((value) => JSON.stringify(value)), weight: 1 },
    {
      arbitrary: fc.constantFrom(
        '',
        '{',
        '{}',
        '[]',
        'null',
        '{"a":1}x',
        '{"name":1,"name":"x"}',
        '\ufeff{}',
      ),
      weight: 1,
    },
  );
};

const bodies = ({ requestBody }: Operation, knowing: Knowing): fc.Arbitrary<Pick<Sent, 'body' | 'media'>> => {
  const none = fc.constant({ body: undefined, media: undefined });
  if (!requestBody) return none;
  const given = Object.entries(requestBody.content).map(([media, { schema }]) =>
    texts(schema, media, knowing).map((body) => ({ body, media })),
  );
  const foreign = fc.constantFrom('text/plain', 'application/xml').map((media) => ({ body: '{}', media }));
  return fc.oneof(
    { arbitrary: fc.oneof(...given), weight: 18 },
    { arbitrary: none, weight: 1 },
    { arbitrary: foreign, weight: 1 },
  );
};

export const requestsTo = (operation: Operation, knowing: Knowing, idsOf: IdsOfPart): fc.Arbitrary<Asked> =>
  fc
    .tuple(
      addresses(operation, idsOf),
      queries(operation, knowing),
      headers(operation),
      bodies(operation, knowing),
    )
    .map(([address, query, own, { body, media }]) => ({ address, query, headers: own, body, media }));

const withinMs = 20_000;

export const send = async (
  base: string,
  { method }: Operation,
  { address, query, headers: own, body, media }: Asked,
  as: Readonly<Record<string, string>>,
): Promise<Answered> => {
  const asked =
    query.length === 0
      ? ''
      : `?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value]))}`;
  const response = await fetch(`${base}${address}${asked}`, {
    method,
    redirect: 'manual',
    headers: { ...own, ...as, ...(media === undefined ? {} : { 'Content-Type': media }) },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(withinMs),
  });
  const { status, headers: given } = response;
  // A stream of events goes on for ever.
  if (given.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status, headers: given, text: '' };
  }
  return { status, headers: given, text: await response.text() };
};
