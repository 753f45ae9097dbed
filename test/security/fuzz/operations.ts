// What the OpenAPI document says of each operation, and whether what was sent and answered is so.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Schema } from './values-of-schema.ts';

export interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Response {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly content?: Readonly<Record<string, object>>;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, Response>>;
}

/** What is answered by several operations stands once, among the components. */
type Answering = Response | { readonly $ref: string };

type Described = Omit<Operation, 'method' | 'path' | 'responses'> & {
  readonly responses: Readonly<Record<string, Answering>>;
};

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

/** Where it stands in the document. */
const stepsTo = (
  { paths }: Document,
  { method, path }: Pick<Operation, 'method' | 'path'>,
  status: string,
): readonly string[] => {
  const here = ['paths', path, method.toLowerCase(), 'responses', status];
  const found = paths[path]?.[method.toLowerCase()]?.responses[status];
  return found && '$ref' in found ? found.$ref.slice('#/'.length).split('/') : here;
};

const responsesOf = ({ components }: Document, { responses }: Described): Operation['responses'] =>
  Object.fromEntries(
    Object.entries(responses).map(([status, of]) => {
      const found = '$ref' in of ? components.responses[of.$ref.split('/').at(-1) ?? ''] : of;
      if (!found) throw new Error(`the document has no answer for ${status}`);
      return [status, found];
    }),
  );

export const operationsOf = (document: Document): readonly Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({
      ...of,
      responses: responsesOf(document, of),
      parameters: of.parameters ?? [],
      method: method.toUpperCase(),
      path,
    })),
  );

export interface Sent {
  /** As they stand in the query, decoded. */
  readonly query: readonly (readonly [string, string])[];
  /** Undefined: none. */
  readonly body: string | undefined;
  readonly media: string | undefined;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const pointer = (...steps: readonly string[]): string =>
  `api.json#${steps.map((step) => `/${encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;

const lists = ({ parameters }: Operation): ReadonlySet<string> =>
  new Set(parameters.flatMap(({ name, schema }) => (schema['type'] === 'array' ? [name] : [])));

export const judgeOf = (document: Document) => {
  const options = { strict: false, validateFormats: false, validateSchema: false } as const;
  const exact = new Ajv2020(options);
  const coercing = new Ajv2020({ ...options, coerceTypes: true });
  const thorough = new Ajv2020({ ...options, allErrors: true });
  for (const ajv of [exact, coercing, thorough]) ajv.addSchema(document, 'api.json');
  const schemaAt = (ajv: Ajv2020, ...steps: readonly string[]): ValidateFunction => {
    const found = ajv.getSchema(pointer(...steps));
    if (!found) throw new Error(`the document has nothing at ${steps.join(' ')}`);
    return found;
  };

  /** Why the document does not allow it to be sent; empty where it does. What is no JSON is said to be no body. */
  const faultsOfSent = (operation: Operation, { query, body, media }: Sent): readonly string[] => {
    const { method, path, parameters, requestBody, security } = operation;
    const faults: string[] = [];
    // Who is asked nothing may be handed more: a monitor, a link that somebody's mail program decorated.
    const isStrict = security.length > 0;
    const asLists = lists(operation);
    for (const [name, value] of query) {
      const at = parameters.findIndex((one) => one.in === 'query' && one.name === name);
      if (at < 0 && isStrict) faults.push(`there is no parameter ${name}`);
      if (at < 0) continue;
      const holder = { value: asLists.has(name) ? value.split(',') : value };
      const schema = {
        properties: {
          value: { $ref: pointer('paths', path, method.toLowerCase(), 'parameters', String(at), 'schema') },
        },
      };
      const isTaken = coercing.compile(schema)(holder);
      if (!isTaken) faults.push(`parameter ${name}: ${value}`);
    }
    for (const one of parameters)
      if (one.in === 'query' && one.required && !query.some(([name]) => name === one.name))
        faults.push(`parameter ${one.name} is missing`);
    if (!requestBody) return faults;
    if (body === undefined) return requestBody.required ? [...faults, 'the body is missing'] : faults;
    if (media === undefined || !(media in requestBody.content)) return [...faults, `media type ${media}`];
    const { schema } = requestBody.content[media] ?? {};
    if (schema?.['type'] === 'string') return faults;
    const value = parsed(body);
    if (value === undefined) return [...faults, 'the body is no JSON'];
    const takes = schemaAt(
      exact,
      'paths',
      path,
      method.toLowerCase(),
      'requestBody',
      'content',
      media,
      'schema',
    );
    return takes(value) ? faults : [...faults, `body: ${exact.errorsText(takes.errors)}`];
  };

  /** What of an answer the document does not say; `isPart`: only some of its fields were asked for. */
  const faultsOfAnswer = (operation: Operation, answer: Answered, isPart = false): readonly string[] => {
    const { status, headers, text } = answer;
    const documented = operation.responses[String(status)];
    if (!documented) return [`status ${status} is not documented: ${text.slice(0, 300)}`];
    const faults: string[] = [];
    for (const [name, { required }] of Object.entries(documented.headers ?? {}))
      if (required && !headers.has(name)) faults.push(`the header ${name} is missing`);
    const media = headers.get('content-type')?.split(';')[0];
    if (!documented.content)
      return text === '' ? faults : [...faults, `a body where none is documented: ${media}`];
    if (media === undefined || !(media in documented.content))
      return [...faults, `media type ${media} of ${status}`];
    if (!/[/+]json$/.test(media)) return faults;
    const holds = schemaAt(
      thorough,
      ...stepsTo(document, operation, String(status)),
      'content',
      media,
      'schema',
    );
    holds(parsed(text));
    const errors = (holds.errors ?? []).filter(({ keyword }) => !isPart || keyword !== 'required');
    if (errors.length === 0) return faults;
    return [...faults, `it is not as its schema says: ${exact.errorsText(errors)} in ${text.slice(0, 600)}`];
  };

  return { faultsOfSent, faultsOfAnswer };
};

export type Judge = ReturnType<typeof judgeOf>;
