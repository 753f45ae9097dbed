// What a route is: declared once, served by express and described by OpenAPI. None is without its action.
import type * as z from 'zod';
import type { Actor } from '../platform/access/actor.ts';
import { may, type Resource } from '../platform/access/may.ts';
import type { Action } from '../platform/access/policy.ts';
import { fault, type Outcome, type Violation } from '../platform/faults/fault.ts';
import type { PageOf } from './asking.ts';
import type { AskingAtEdge } from './edge.ts';
import type { Known } from './door/who-asks.ts';
import type { EventSink } from './events/stream-events.ts';
import type { Deprecated } from './http/deprecation.ts';
import type { IfMatch } from './http/entity-tags.ts';
import type { Scope } from './keys/scopes.ts';
import { refuse, refuseFor } from './problems/refusal.ts';
import type { Sentences } from './sentences/sentences.ts';
import type { Session } from './sessions/session.ts';

export interface EdgeRequest<Query = unknown, Body = unknown> extends AskingAtEdge {
  readonly sentences: Sentences;
  readonly query: Query;
  readonly body: Body;
  /** The body of a route that takes lines. */
  readonly lines: AsyncIterable<string>;
  /** The body of a route that takes a stream, as it comes. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Of such a body: one of those the route takes. */
  readonly mediaType: string;
  readonly ifMatch: IfMatch | undefined;
  readonly idempotencyKey: string | undefined;
  readonly lastEventId: string | undefined;
  /** Whether it comes from this machine, through nobody else. */
  readonly fromHere: boolean;
  /** The header `Accept`. */
  readonly accept: string | undefined;
  /** Of who signed in. */
  readonly session: Session | undefined;
  /** By what the asker is known. */
  readonly known: Known;
  /** Who on the network it comes from: one address, or of IPv6 the network that it is in. */
  readonly address: string;
  readonly userAgent: string | undefined;
  /** The header `Cookie`. */
  readonly cookies: string | undefined;
  /** Path and query as they came. */
  readonly url: string;
  /** A part of the path, such as `id`. */
  part(name: string): string;
}

/** Whole texts that are saved as files. */
export type TextMedia = 'text/calendar' | 'text/csv' | 'text/html';

export type Reply =
  | {
      readonly kind: 'json';
      readonly body: unknown;
      readonly status?: number;
      /** The `ETag`: of a version alone, or made by `entityTag`. */
      readonly version?: number;
      readonly tag?: string;
      readonly location?: string;
      readonly cookie?: string;
    }
  | { readonly kind: 'empty'; readonly cookie?: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookie: string | readonly string[] }
  /** `file`: what it is called once it is saved. */
  | {
      readonly kind: 'text';
      readonly media: TextMedia;
      readonly text: string;
      readonly file: string;
    }
  /** `policy`: what this page may load and do; `framed`: a page of ours may show it in a frame. */
  | { readonly kind: 'html'; readonly html: string; readonly policy: string; readonly framed?: boolean }
  /** `media`: x-ndjson when absent. */
  | {
      readonly kind: 'lines';
      readonly lines: AsyncIterable<string>;
      readonly media?: 'application/x-ndjson' | 'text/turtle';
    }
  | { readonly kind: 'events'; readonly stream: (sink: EventSink) => void };

export const json = (
  body: unknown,
  more: { status?: number; version?: number; tag?: string; location?: string; cookie?: string } = {},
): Reply => ({
  kind: 'json',
  body,
  ...more,
});
/** A page of a list, as `pageOf` describes it. */
export const pageReply = ({ items, next }: PageOf<unknown>): Reply => json({ items, next: next ?? null });
export const empty: Reply = { kind: 'empty' };

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a successful answer is, for OpenAPI. */
export interface Answered {
  readonly status: number;
  readonly media:
    | 'application/json'
    | 'application/x-ndjson'
    | 'text/event-stream'
    | 'text/turtle'
    | 'text/html'
    | TextMedia
    | 'none';
  /** In which it may be asked for too. */
  readonly also?: TextMedia;
  readonly schema?: z.ZodType;
  readonly tagged?: boolean;
  /** Of the same answer: 201 where a PUT makes what was not there, 200 where a POST only tries. */
  readonly orStatus?: 200 | 201;
}

interface Declared {
  readonly method: Method;
  /** As in OpenAPI: `/v1/organisations/{id}`. */
  readonly path: string;
  readonly action: Action;
  /** Which scope lets a machine take it; absent: closed to machines, unless it is open. */
  readonly scope?: Scope | undefined;
  readonly tag: string;
  readonly summary: string;
  readonly answer: Answered;
  /**
   * `open`: nobody is asked who they are, so that it is served also while the services behind are out of reach.
   * `anybody`: also to who is not known. Absent: to whom the door knows.
   */
  readonly entry?: 'open' | 'anybody';
  /** May take longer than a request does. */
  readonly long?: boolean;
  readonly idempotent?: boolean;
  /** A POST that takes `If-Match`. */
  readonly conditional?: boolean;
  /** A POST that changes nothing: its body is a question. */
  readonly asks?: boolean;
  /** On its way out: every answer says so. */
  readonly deprecated?: Deprecated;
  /** What more is wrong with a body that its schema refuses: asked where its sender may do this at all. */
  readonly alsoWrong?: (body: unknown, request: AskingAtEdge) => Promise<readonly Violation[]>;
  /** The body is lines, taken one at a time. */
  readonly takesLines?: boolean;
  /** The body is a stream in one of these media types, taken as it comes. */
  readonly takesStream?: readonly string[];
}

export interface Route extends Declared {
  /** Takes no parameter that it does not know. */
  readonly query?: z.ZodObject | undefined;
  readonly body?: z.ZodType | undefined;
  run(request: EdgeRequest): Promise<Reply>;
}

/** In which a body is taken, the preferred one first. */
export const mediaTypesOf = ({
  method,
  takesLines,
  takesStream,
}: Pick<Route, 'method' | 'takesLines' | 'takesStream'>): readonly string[] => {
  if (takesStream) return takesStream;
  if (takesLines) return ['application/x-ndjson', 'application/jsonl', 'text/plain'];
  return method === 'PATCH' ? ['application/merge-patch+json', 'application/json'] : ['application/json'];
};

/** A POST of which every field may be left out, so that its body may be too. */
export const mayBeEmpty = ({ method, body }: Pick<Route, 'method' | 'body'>): boolean =>
  method === 'POST' && body?.safeParse({}).success === true;

type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;

/**
 * `find` gets what the request is about; `about` says whose that is; only if the actor may take the route's action
 * on it does `handle` run.
 */
export const route = <
  Found,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  declared: Declared & {
    readonly query?: Query;
    readonly body?: Body;
    readonly find: (request: EdgeRequest<OutputOf<Query>, OutputOf<Body>>) => Promise<Found> | Found;
    readonly about: (found: Found, actor: Actor) => Resource;
    readonly handle: (
      found: Found,
      request: EdgeRequest<OutputOf<Query>, OutputOf<Body>>,
    ) => Promise<Reply> | Reply;
  },
): Route => {
  const { find, about, handle, query, ...rest } = declared;
  return {
    ...rest,
    // Once for all requests: a schema is compiled when it first reads something.
    query: query?.strict(),
    run: async (request) => {
      // The schemas of this very route made `query` and `body`.
      const typed = request as EdgeRequest<OutputOf<Query>, OutputOf<Body>>;
      const found = await find(typed);
      permit(typed.actor, declared.action, about(found, typed.actor));
      return handle(found, typed);
    },
  };
};

/** What an actor may not read is not found; what it may read but not do is forbidden. */
export const permit = (actor: Actor, action: Action, resource: Resource = {}): void => {
  if (may(actor, action, resource)) return;
  // No organisation is concerned: none of its owners could help.
  if (action === 'curate' || action === 'connect') refuseFor('animators-only', 'forbidden');
  if (action === 'operate' || action === 'administer') refuseFor('administrators-only', 'forbidden');
  // Not even an animator speaks for others.
  if (action === 'speak') refuseFor('party-members-only', 'forbidden');
  const reading = action === 'read' || action === 'read-hidden' || action === 'read-personal';
  refuse(fault(reading ? 'not-found' : 'forbidden'));
};

/** The value, or the request refused for the fault. */
export const valueOr = <T>(outcome: Outcome<T>): T => (outcome.ok ? outcome.value : refuse(outcome.fault));
