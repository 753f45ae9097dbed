// Calls the REST API: as the operator does, for a person, or as animator and administrator when nobody is named; or as
// whoever its headers or cookies say.
export type Json = Record<string, unknown>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the answer is no JSON. */
  // oxlint-disable-next-line typescript/no-explicit-any -- what tests look into
  readonly json: any;
}

export interface CallOptions {
  readonly as?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly withinMs?: number;
}

export interface RestClient {
  readonly base: string;
  /** By which it is let in. */
  readonly authorization: Readonly<Record<string, string>>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** The body of an answer that is a success; throws the problem otherwise. */
  // oxlint-disable-next-line typescript/no-explicit-any -- what tests look into
  take(method: string, path: string, options?: CallOptions): Promise<any>;
  /** Every item of a list, page by page. */
  // oxlint-disable-next-line typescript/no-explicit-any -- what tests look into
  list(path: string, options?: CallOptions): Promise<any[]>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const restClient = (base: string, token: string): RestClient =>
  restClientBy(base, { Authorization: `Bearer ${token}` }, fetch);

export const restClientBy = (
  base: string,
  authorization: Readonly<Record<string, string>>,
  send: (url: string, init: RequestInit) => Promise<Response>,
): RestClient => {
  const call: RestClient['call'] = async (method, path, options = {}) => {
    const { as, body, raw, headers = {}, withinMs = 30_000 } = options;
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const response = await send(`${base}${path}`, {
      method,
      headers: {
        'Accept-Language': 'en',
        ...authorization,
        ...(sent === undefined ? {} : { 'Content-Type': type }),
        ...(as === undefined ? {} : { 'Passerelle-Act-As': as }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
      signal: AbortSignal.timeout(withinMs),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  };
  const take: RestClient['take'] = async (method, path, options) => {
    const answer = await call(method, path, options);
    if (answer.status < 300) return answer.json;
    throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 500)}`);
  };
  const list: RestClient['list'] = async (path, options) => {
    const items: unknown[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await take('GET', `${path}${path.includes('?') ? '&' : '?'}limit=200${next}`, options);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return items;
  };
  return { base, authorization, call, take, list };
};
