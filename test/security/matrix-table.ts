// Who may what, route by route, as people read it; `matrix.test.ts` holds the real door to it. A route without a row fails.
//
// Who asks, in the order of the columns:
//   nobody, a session that is over, a key that is revoked;
//   keys with one scope each (expertise:read, changes:read, webhooks:write, mail-reports:write), another one with all four;
//   a member of another organisation, a member of this one, an owner of it;
//   an animator, an administrator, the operator's token.
// What is asked for is a thing of one organisation, that is public where it can be; what belongs to a person belongs to the
// member, a webhook to the key with the scope for webhooks.
//
//   +  done, or refused for its state alone     -  forbidden, and said so     0  as though there were no such thing
//   ?  not known: to sign in first              .  may, but there is none of that name on this campus

export const matrix = `
GET    /v1/sign-in                                    ++? +++++ +++ +++
POST   /v1/sign-in/link                               ++? +++++ +++ +++
POST   /v1/sign-in                                    ??? ????? ??? ???
POST   /v1/sign-in/first/look                         ??? ????? ??? ???
POST   /v1/sign-in/first                              ??? ????? ??? ???
POST   /v1/sign-in/demonstration                      ..? ..... ... ...
GET    /v1/session                                    ++? +++++ +++ +++
GET    /v1/sign-in/oidc                               ..? ..... ... ...
GET    /v1/sign-in/oidc/callback                      ..? ..... ... ...
DELETE /v1/session                                    ++? +++++ +++ +++
GET    /v1/persons/{id}/sessions                      ??? ----- 0+0 -++
DELETE /v1/persons/{id}/sessions/{session}            ??? ----- 0+0 -++
DELETE /v1/persons/{id}/sessions                      ??? ----- 0+0 -++
POST   /v1/persons/{id}/new-email/link                ??? ----- 0+0 ---
POST   /v1/persons/{id}/new-email/shown               ??? ----- 0+0 ---
DELETE /v1/persons/{id}/new-email                     ??? ----- 0+0 ---
GET    /v1/persons/{id}/data                          ??? ----- 0+0 -++
GET    /v1/persons/{id}/erasure                       ??? ----- 0+0 -++
GET    /v1/organisations                              ??? +---+ +++ +++
POST   /v1/organisations                              ??? ----- --- +-+
GET    /v1/organisations/{id}                         ??? +---+ +++ +++
PATCH  /v1/organisations/{id}                         ??? ----- -++ +-+
DELETE /v1/organisations/{id}                         ??? ----- --- +-+
GET    /v1/statements                                 ??? +---+ +++ +++
POST   /v1/statements                                 ??? ----- -++ +-+
GET    /v1/statements/{id}                            ??? +---+ +++ +++
PATCH  /v1/statements/{id}                            ??? ----- -++ +-+
DELETE /v1/statements/{id}                            ??? ----- -++ +-+
GET    /v1/texts                                      ??? +---+ +++ +++
POST   /v1/texts                                      ??? ----- -++ +-+
GET    /v1/texts/{id}                                 ??? +---+ +++ +++
PATCH  /v1/texts/{id}                                 ??? ----- -++ +-+
DELETE /v1/texts/{id}                                 ??? ----- -++ +-+
GET    /v1/collaborations                             ??? +---+ +++ +++
POST   /v1/collaborations                             ??? ----- -++ +-+
GET    /v1/collaborations/{id}                        ??? +---+ +++ +++
PATCH  /v1/collaborations/{id}                        ??? ----- -++ +-+
DELETE /v1/collaborations/{id}                        ??? ----- -++ +-+
GET    /v1/persons                                    ??? ----- +++ +++
POST   /v1/persons                                    ??? ----- --- +-+
GET    /v1/persons/{id}                               ??? ----- 0+0 +++
PATCH  /v1/persons/{id}                               ??? ----- 0+0 +++
DELETE /v1/persons/{id}                               ??? ----- 0+0 -++
GET    /v1/memberships                                ??? ----- +++ +++
POST   /v1/memberships                                ??? ----- --+ +-+
GET    /v1/memberships/{id}                           ??? ----- 0++ +++
PATCH  /v1/memberships/{id}                           ??? ----- 0-+ +-+
DELETE /v1/memberships/{id}                           ??? ----- 0-+ +-+
GET    /v1/consents                                   ??? ----- +++ +++
POST   /v1/consents                                   ??? ----- --+ +-+
GET    /v1/consents/{id}                              ??? ----- 0++ +0+
PATCH  /v1/consents/{id}                              ??? ----- 0-+ +0+
GET    /v1/settings                                   ??? ----- +++ +++
PATCH  /v1/settings                                   ??? ----- --- +-+
GET    /v1/organisations/{id}/statements              ??? +---+ +++ +++
GET    /v1/organisations/{id}/texts                   ??? +---+ +++ +++
GET    /v1/organisations/{id}/collaborations          ??? +---+ +++ +++
GET    /v1/organisations/{id}/memberships             ??? ----- +++ +++
GET    /v1/organisations/{id}/consents                ??? ----- +++ +++
PUT    /v1/organisations/{id}/consents/{purpose}      ??? ----- --+ +-+
POST   /v1/organisations/{id}/merge                   ??? ----- --- +-+
DELETE /v1/organisations/{id}/merge                   ??? ----- --- +-+
GET    /v1/organisations/{id}/suggestions             ??? ----- 0++ +0+
GET    /v1/suggestions                                ??? ----- 000 +0+
GET    /v1/suggestions/{id}                           ??? ----- 0++ +0+
POST   /v1/suggestions/{id}/answer                    ??? ----- 0++ +0+
GET    /v1/organisations/{id}/candidates              ??? ----- 0++ +0+
POST   /v1/organisations/{id}/candidates              ??? ----- 0++ +0+
GET    /v1/pairs/{a}/{b}                              ??? ----- 0++ +0+
GET    /v1/organisations/{id}/limits                  ??? ----- 0++ +0+
PUT    /v1/organisations/{id}/limits                  ??? ----- -++ +-+
GET    /v1/rules                                      ??? ----- 0++ +0+
POST   /v1/rules                                      ??? ----- -++ +-+
GET    /v1/rules/{id}                                 ??? ----- 0++ +0+
DELETE /v1/rules/{id}                                 ??? ----- 0++ +0+
GET    /v1/rounds                                     ??? ----- --- +-+
POST   /v1/rounds                                     ??? ----- --- +-+
GET    /v1/rounds/{number}                            ??? ----- --- .-.
GET    /v1/rounds/{number}/left-out                   ??? ----- --- .-.
GET    /v1/rounds/{number}/changes                    ??? ----- --- .-.
POST   /v1/rounds/{number}/publish                    ??? ----- --- .-.
POST   /v1/rounds/{number}/discard                    ??? ----- --- .-.
GET    /v1/weights                                    ??? ----- --- +-+
GET    /v1/weights/versions                           ??? ----- --- +-+
GET    /v1/weights/replay                             ??? ----- --- +-+
POST   /v1/weights/learn                              ??? ----- --- +-+
POST   /v1/weights/roll-back                          ??? ----- --- +-+
GET    /v1/matchmaking/settings                       ??? ----- --- +-+
PATCH  /v1/matchmaking/settings                       ??? ----- --- +-+
GET    /v1/matchmaking/kind-types                     ??? ----- --- +-+
PATCH  /v1/matchmaking/kind-types                     ??? ----- --- +-+
GET    /v1/organisations/{id}/introductions           ??? ----- 0++ +0+
GET    /v1/introductions                              ??? ----- --- +-+
GET    /v1/introductions/{id}                         ??? ----- 0++ +0+
POST   /v1/introductions                              ??? ----- --- +-+
POST   /v1/introductions/{id}/agree                   ??? ----- 0++ -0-
POST   /v1/introductions/{id}/decline                 ??? ----- 0++ -0-
POST   /v1/introductions/{id}/withdraw                ??? ----- 0++ -0-
PUT    /v1/introductions/{id}/times                   ??? ----- 0++ -0-
PUT    /v1/introductions/{id}/meeting                 ??? ----- 0++ +0+
DELETE /v1/introductions/{id}/meeting                 ??? ----- 0++ +0+
POST   /v1/introductions/{id}/outcome                 ??? ----- 0++ -0-
POST   /v1/introductions/{id}/approve                 ??? ----- --- +-+
POST   /v1/introductions/{id}/refuse                  ??? ----- --- +-+
POST   /v1/introductions/{id}/exchange                ??? ----- --- +-+
POST   /v1/introductions/{id}/reopen                  ??? ----- --- +-+
POST   /v1/introductions/{id}/stop                    ??? ----- --- +-+
POST   /v1/introductions/{id}/undo                    ??? ----- --- +-+
GET    /v1/introductions/{id}/message                 ??? ----- 0++ +0+
PUT    /v1/introductions/{id}/message                 ??? ----- --- +-+
GET    /v1/introductions/{id}/meeting.ics             ??? ----- 0++ +0+
GET    /v1/brokering/settings                         ??? ----- --- +-+
PATCH  /v1/brokering/settings                         ??? ----- --- +-+
GET    /v1/organisations/{id}/review-wish             ??? ----- 0++ +0+
PUT    /v1/organisations/{id}/review-wish             ??? ----- -++ +-+
GET    /v1/calls                                      ??? ----- +++ +++
GET    /v1/organisations/{id}/calls                   ??? ----- 0++ +0+
POST   /v1/calls                                      ??? ----- --- +-+
POST   /v1/calls/import                               ??? ----- --- +-+
GET    /v1/calls/{id}                                 ??? ----- +++ +++
PATCH  /v1/calls/{id}                                 ??? ----- --- +-+
DELETE /v1/calls/{id}                                 ??? ----- --- +-+
GET    /v1/calls/{id}/fits                            ??? ----- --- +-+
POST   /v1/calls/{id}/consortia                       ??? ----- --- +-+
GET    /v1/queue                                      ??? ----- --- +-+
PUT    /v1/queue/{id}/claim                           ??? ----- --- .-.
DELETE /v1/queue/{id}/claim                           ??? ----- --- .-.
POST   /v1/queue/acts                                 ??? ----- --- +-+
POST   /v1/queue/acts/{id}/undo                       ??? ----- --- .-.
GET    /v1/reports/unmet_needs/brief                  ??? ----- --- +-+
GET    /v1/reports/{kind}                             ??? ----- --- +-+
GET    /v1/reports/{kind}/behind                      ??? ----- --- +-+
GET    /v1/search                                     ??? +---+ +++ +++
POST   /v1/search                                     ??? +---+ +++ +++
POST   /v1/search/bulk                                ??? +---+ +++ +++
GET    /v1/organisations/{id}/similar                 ??? +---+ +++ +++
GET    /v1/complete                                   ??? +---+ +++ +++
GET    /v1/organisations/{id}/concepts                ??? +---+ +++ +++
POST   /v1/vocabulary/in-text                         ??? +---+ +++ +++
POST   /v1/explain                                    ??? ----- --- +-+
GET    /v1/vocabulary/uncovered                       ??? ----- --- +-+
GET    /v1/vocabulary/concepts                        ??? +---+ +++ +++
GET    /v1/vocabulary/concepts/{id}                   ??? +---+ +++ +++
GET    /v1/vocabulary/export                          ??? +---+ +++ +++
POST   /v1/vocabulary/imports                         ??? ----- --- +-+
POST   /v1/vocabulary/proposals                       ??? ----- --- +-+
GET    /v1/vocabulary/imports                         ??? ----- --- +-+
POST   /v1/vocabulary/imports/{id}/commit             ??? ----- --- .-.
POST   /v1/vocabulary/imports/{id}/undo               ??? ----- --- .-.
GET    /v1/vocabulary/imports/{id}/mappings           ??? ----- --- .-.
POST   /v1/vocabulary/imports/{id}/mappings           ??? ----- --- .-.
GET    /v1/persons/{id}/notices                       ??? ----- 0+0 +++
PATCH  /v1/notices/{id}                               ??? ----- 0+0 +++
GET    /v1/webhooks                                   ??? --+-+ --- +++
POST   /v1/webhooks                                   ??? --+-+ --- +++
GET    /v1/webhooks/{id}                              ??? --+-0 000 +++
PATCH  /v1/webhooks/{id}                              ??? --+-0 000 +++
DELETE /v1/webhooks/{id}                              ??? --+-0 000 +++
POST   /v1/webhooks/{id}/rotate                       ??? --+-0 000 +++
POST   /v1/webhooks/{id}/test                         ??? --+-0 000 +++
GET    /v1/webhooks/{id}/deliveries                   ??? --+-0 000 +++
POST   /v1/webhooks/{id}/replay                       ??? --+-0 000 +++
GET    /v1/persons/{id}/notification-preferences      ??? ----- 0+0 +++
PUT    /v1/persons/{id}/notification-preferences      ??? ----- 0+0 +++
GET    /v1/persons/{id}/next-digest                   ??? ----- 0+0 +++
GET    /v1/mail/failed                                ??? ----- --- +++
GET    /v1/mail/addresses                             ??? ----- --- +++
DELETE /v1/mail/addresses/{id}                        ??? ----- --- ...
POST   /v1/mail-reports                               ??? ---++ --- +++
POST   /v1/mail/failed/{id}/retry                     ??? ----- --- ...
GET    /v1/mail/preview/{kind}                        ??? ----- --- +-+
POST   /v1/mail/preview                               ??? ----- --- +-+
GET    /v1/unsubscribe/{token}                        ... ..... ... ...
POST   /v1/unsubscribe/{token}                        ... ..... ... ...
GET    /mailbox                                       +++ +++++ +++ +++
GET    /mailbox/{id}                                  ... ..... ... ...
GET    /mailbox/{id}/html                             ... ..... ... ...
GET    /v1/events                                     ??? ----- +++ +++
GET    /v1/keys                                       ??? ----- --- +++
POST   /v1/keys                                       ??? ----- --- +++
GET    /v1/keys/{id}                                  ??? ----- --- +++
PATCH  /v1/keys/{id}                                  ??? ----- --- +++
DELETE /v1/keys/{id}                                  ??? ----- --- +++
POST   /v1/keys/{id}/rotate                           ??? ----- --- +++
GET    /v1/changes                                    ??? -+--+ +++ +++
GET    /v1/health                                     ??? ----- --- -++
GET    /healthz                                       +++ +++++ +++ +++
GET    /readyz                                        +++ +++++ +++ +++
GET    /v1/dead-letters                               ??? ----- --- -++
GET    /v1/dead-letters/{id}                          ??? ----- --- -..
POST   /v1/dead-letters/{id}/replay                   ??? ----- --- -..
DELETE /v1/dead-letters/{id}                          ??? ----- --- -..
DELETE /v1/dead-letters                               ??? ----- --- -++
GET    /v1/receipts                                   ??? ----- --- -++
GET    /v1/receipts/{id}                              ??? ----- --- -++
GET    /v1/backup                                     ??? ----- --- -++
POST   /v1/restore                                    ??? ----- --- -++
`;

export const rowsOf = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [method, path, ...cells] = line.split(/ +/);
        return [`${method} ${path}`, cells.join(' ')] as const;
      }),
  );
