// What curators bring into the vocabulary: thesauri in Turtle or RDF/XML, concepts of their own, and their decisions.
import * as z from 'zod';
import { versionWanted } from '../http/entity-tags.ts';
import { json, pageReply, type Route, route, valueOr } from '../route.ts';
import { words } from '../schemas/fields.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';
import {
  decisionBody,
  mapping,
  proposalBody,
  thesaurusImported,
  vocabularyImport,
} from '../schemas/vocabulary.ts';
import { withOwnFieldNames } from '../search/own-field-names.ts';
import type { Import } from '../vocabulary-api.ts';
import { importModes, importThesaurus, thesaurusOr } from '../vocabulary/import-thesaurus.ts';
import { proposedConcepts } from '../vocabulary/propose-concepts.ts';
import { readThesaurus, thesaurusMedia } from '../vocabulary/read-thesaurus.ts';

const curate = { action: 'curate', tag: 'vocabulary', about: () => ({}) } as const;
const answered = (schema: z.ZodType) => ({ status: 200, media: 'application/json', schema }) as const;

const mode = z
  .enum(importModes)
  .optional()
  .meta({
    description:
      '`force` (also when absent): its concepts count from now on; `open`: they wait until it is put in force; ' +
      '`dry-run`: says what would come of it, and leaves nothing behind.',
  });

const bringRoute = route({
  ...curate,
  method: 'POST',
  path: '/v1/vocabulary/imports',
  summary: 'Brings a thesaurus in: SKOS in Turtle or RDF/XML, of any length',
  long: true,
  takesStream: thesaurusMedia,
  query: z.object({
    name: words(1, 200)
      .optional()
      .meta({
        description: 'What people call it; what it calls itself when absent.',
        examples: ['MeSH 2027'],
      }),
    mode,
    again: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: '`true`: also while an import of the very same file is in force.' }),
  }),
  answer: { status: 201, orStatus: 200, media: 'application/json', schema: thesaurusImported },
  find: ({ query }) => query,
  handle: async ({ name, mode: how = 'force', again }, request) => {
    const { thesaurus, checksum } = thesaurusOr(await readThesaurus(request.bytes, request.mediaType));
    const { concepts, title, ...leftOut } = thesaurus;
    const brought = await importThesaurus(
      { concepts, ...(title ? { title } : {}) },
      { name, mode: how, checksum, again: again === 'true' },
      request,
    );
    return json({ import: brought, ...leftOut }, { status: how === 'dry-run' ? 200 : 201 });
  },
});

const proposeRoute = route({
  ...curate,
  method: 'POST',
  path: '/v1/vocabulary/proposals',
  summary: 'Proposes concepts: an open import, which counts once it is put in force',
  body: proposalBody,
  answer: { status: 201, media: 'application/json', schema: vocabularyImport },
  find: ({ body }) => body,
  handle: async ({ name, concepts }, request) => {
    const proposed = { concepts: proposedConcepts(concepts, request.edge.newId) };
    return json(await importThesaurus(proposed, { name, mode: 'open' }, request), { status: 201 });
  },
});

const listRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/vocabulary/imports',
  summary: 'Every import, the latest first',
  answer: answered(pageOf(vocabularyImport, 'VocabularyImportPage')),
  find: ({ edge }) => edge.vocabulary,
  handle: async (vocabulary, request) => pageReply({ items: valueOr(await vocabulary.imports(request)) }),
});

const importReply = (shown: Import) => json(shown, { version: shown.version });

const settleRoute = (verb: 'commit' | 'undo', summary: string): Route =>
  route({
    ...curate,
    method: 'POST',
    path: `/v1/vocabulary/imports/{id}/${verb}`,
    summary,
    long: true,
    answer: { status: 200, media: 'application/json', schema: vocabularyImport, tagged: true },
    find: (request) => request.part('id'),
    handle: async (id, request) =>
      importReply(valueOr(await request.edge.vocabulary[verb](id, versionWanted(request.ifMatch), request))),
  });

const mappingsRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/vocabulary/imports/{id}/mappings',
  summary: 'Imported concepts that may be several of ours, in the order of their URIs',
  query: z.object(paging),
  answer: answered(pageOf(mapping, 'MappingPage')),
  find: (request) => request.part('id'),
  handle: async (id, request) => {
    const { limit = defaultLimit, cursor } = request.query;
    return pageReply(valueOr(await request.edge.vocabulary.mappings({ id, limit, cursor }, request)));
  },
});

const decideRoute = route({
  ...curate,
  method: 'POST',
  path: '/v1/vocabulary/imports/{id}/mappings',
  summary: 'Decides what an imported concept is: one of ours, or one of its own',
  body: decisionBody,
  answer: answered(mapping),
  find: (request) => request.part('id'),
  handle: async (id, request) => {
    const { uri, concept } = request.body;
    const decision = { id, uri, concept: concept ?? undefined };
    const decided = await request.edge.vocabulary.decide(decision, request);
    return json(valueOr(withOwnFieldNames(decided, 'body')));
  },
});

export const thesaurusRoutes: readonly Route[] = [
  bringRoute,
  proposeRoute,
  listRoute,
  settleRoute('commit', 'Puts an import in force, also one that was undone'),
  settleRoute('undo', 'Undoes an import: its concepts count no more'),
  mappingsRoute,
  decideRoute,
];
