// The REST API as rows are sent through it.
import type { Problem } from './problem.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

export type ApiAnswer =
  | { readonly ok: true; readonly body: Json; readonly etag: string | undefined }
  | { readonly ok: false; readonly problem: Problem; readonly etag: string | undefined };

export interface Api {
  /** A refusal is an answer. */
  send(request: ApiRequest): Promise<ApiAnswer>;
}
