// Which pages of other origins may read our answers: those on the list, exactly as they are written there, and never with
// the credentials of whoever looks at them. Theirs is the key they send.
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Origins = readonly string[];

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const sent = 'Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, X-Request-Id';
const read =
  'Content-Language, Deprecation, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id';
const preflightSeconds = 7_200;

const addVary = (response: ServerResponse): void => {
  const vary = response.getHeader('Vary');
  response.setHeader('Vary', vary === undefined ? 'Origin' : `${String(vary)}, Origin`);
};

/**
 * `listed`: the answer may be read by the page that asks. `preflight`: the browser asked whether it may, and this is the
 * answer. `foreign`: nothing was said for it. https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const shareWith = (
  request: IncomingMessage,
  response: ServerResponse,
  origins: Origins,
): 'listed' | 'preflight' | 'foreign' => {
  if (origins.length === 0) return 'foreign';
  addVary(response);
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return 'foreign';
  response.setHeader('Access-Control-Allow-Origin', origin);
  // No browser sends any without `Access-Control-Allow-Credentials`; whoever else does is not heard.
  delete request.headers.cookie;
  if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
    response.setHeader('Access-Control-Allow-Methods', methods);
    response.setHeader('Access-Control-Allow-Headers', sent);
    response.setHeader('Access-Control-Max-Age', preflightSeconds);
    return 'preflight';
  }
  response.setHeader('Access-Control-Expose-Headers', read);
  return 'listed';
};
