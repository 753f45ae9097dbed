// Regular expressions whose form alone frightens: by file and pattern, why none of them takes long all the same.
const apart = 'begins with a sign that what repeats after it leaves out: no two tries read the same text';
const short = 'what repeats is limited, and so is what it is given';
export const own = 'reads what we write ourselves, or who runs it gives';
const oneWay = 'held to the beginning, and each step back reads what none before has read';

const because: readonly (readonly [why: string, patterns: readonly string[]])[] = [
  [
    apart,
    [
      String.raw`services/gateway/web/api/trouble-at.ts (Le champ )?«\s([^»]*?)\s»`,
      String.raw`scripts/passerelle/name-options.ts \[(\d+)\]$`,
      String.raw`scripts/passerelle/name-options.ts \[\d+\]$`,
      String.raw`services/gateway/http/client-address.ts ^\[([^\]]+)\](?::\d+)?$`,
      String.raw`services/platform/is-loopback.ts ^(\[[^\]]*\]|[^:]*):\d+$`,
      String.raw`services/platform/rpc/grpc/call-metadata.ts :\d+$`,
      String.raw`services/gateway/web/vocabulary/thesaurus-type.ts \.(\w+)$`,
      String.raw`services/gateway/web/manage/rows-table.tsx \.[^.]*$`,
      String.raw`services/gateway/web/imports/bad-rows.tsx \.[^.]*$`,
      String.raw`services/gateway/search/own-field-names.ts \[\d+\]$`,
      String.raw`services/gateway/search/cut-words.ts [.!?…:;]["”»’)\]\s]*$`,
      String.raw`services/gateway/problems/problem-of.ts \[(\d+)\]`,
      String.raw`services/expertise/analysis/read-names.ts (\p{Lu}\p{M}*)s$`,
      String.raw`services/brokering/duplicates/read-name.ts \s\([^()]*\)`,
      String.raw`services/brokering/duplicates/read-name.ts \s\(([^()]*)\)`,
      String.raw`services/notifications/mail/report/read-mail-report.ts <[\w.+-]{1,100}@[\w.-]{1,255}>`,
    ],
  ],
  [
    short,
    [
      String.raw`services/notifications/mail/report/read-mail-report.ts <?([^\s<>;,:"()@]{1,64}@[^\s<>;,:"()@]{1,255})>?$`,
      String.raw`services/notifications/mail/report/read-entity.ts ;\s?boundary="([^"]{1,200})"|;\s?boundary=([^\s;"]{1,200})`,
      String.raw`services/notifications/mail/report/read-entity.ts ^([!-9;-~]{1,76}):[ \t]*(.*)$`,
      // No two underscores are left next to one another.
      String.raw`services/gateway/web/imports/rows/column-names.ts ^_+|_+$`,
    ],
  ],
  [
    own,
    [
      String.raw`scripts/bench/edge/hold-streams.ts event: notice\n(?:.*\n)*data: (.*)`,
      String.raw`scripts/bench/edge/raw-connection.ts \r\ncontent-length: *(\d+)`,
      String.raw`scripts/bench/server-process.ts VmRSS:\s+(\d+)`,
      String.raw`services/platform/rpc/grpc/read-certificates.ts -----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----`,
      String.raw`services/notifications/mail/message-id.ts @([\w.-]+)>?\s*$`,
      String.raw`services/gateway/openapi.ts \{(\w+)\}`,
      String.raw`services/gateway/app.ts \{(\w+)\}`,
      String.raw`services/gateway/http/read-json.ts line \d+ column \d+|position \d+`,
      String.raw`services/config-mail.ts ^([\w.+-]{1,64}@[\w.-]{1,255}|[^<>@"\p{Cc}]{1,80} <[\w.+-]{1,64}@[\w.-]{1,255}>)$`,
      String.raw`services/config-mail.ts ^smtps?:\/\/([^\s:@/]+(:[^\s:@/]*)?@)?[\w.-]+(:\d{1,5})?\/?$`,
      String.raw`scripts/passerelle/api/api.ts \/+$`,
      String.raw`scripts/make-release-folder.ts REST API\s+(\S+)\/v1`,
      String.raw`scripts/licences/write-licences.ts ^(?:import|export) (?!type )[^;]*?from '((?:@[\w.-]+\/)?[\w-][\w.-]*)|import\('((?:@[\w.-]+\/)?[\w-][\w.-]*)`,
      String.raw`scripts/certificates/read-arguments.ts ^(?:([^=]*)=)?(.*)$`,
      String.raw`scripts/bench/server-process.ts VmHWM:\s+(\d+)`,
      String.raw`scripts/bench/server-process.ts REST API\s+(http:\S+)\/v1`,
      String.raw`scripts/bench/measure-edits.ts ^data: ?(.*)$`,
    ],
  ],
  [
    oneWay,
    [
      String.raw`services/platform/event-log/dead-letters.ts ^(.+)\/[^/]+\/\d+\/\d+$`,
      String.raw`services/gateway/search/own-field-names.ts ^(?:(question|filters)\.)?(\w+)(.*)$`,
      String.raw`services/gateway/calls/read-requirements.ts ^(?:(\d{1,3})\s*\*\s*)?(.*)$`,
      String.raw`services/gateway/calls/read-requirements.ts ^(?:[\p{L}\p{N}_-]+:|(?:kinds?|countr(?:y|ies))\s*:)`,
    ],
  ],
];

export const bounded: ReadonlyMap<string, string> = new Map(
  because.flatMap(([why, patterns]) => patterns.map((pattern) => [pattern, why])),
);
