// Who may do what, as a table that people can read: an action a row, a role a column. `may.ts` reads it, and nothing else
// decides about rights.

export const roles = ['partner', 'member', 'animator', 'administrator', 'service'] as const;
/**
 * Partner: a machine with a key. Member: a person of the campus. Animator, administrator: campus staff, members as well.
 * Service: a service of the mesh on its own account. Who has several roles may what any of them may.
 */
export type Role = (typeof roles)[number];

export const grants = {
  always: 'Whatever it is about.',
  seen: 'What is visible to the circle the actor stands in: partners public, members campus, animators all.',
  own: 'What belongs to an organisation of the actor.',
  owned: 'What belongs to an organisation that the actor is an owner of.',
  self: 'What is about the actor in person.',
  'own key': 'What belongs to the key that the actor came in with.',
  'in person': 'What belongs to an organisation of the actor, who is a person that is known.',
  keyed: 'Whatever it is about, by who came in with a key.',
} as const;
export type Grant = keyof typeof grants;

type Row = Readonly<Record<Role, readonly Grant[]>>;

const row = (
  partner: readonly Grant[],
  member: readonly Grant[],
  animator: readonly Grant[],
  administrator: readonly Grant[],
  service: readonly Grant[],
): Row => ({ partner, member, animator, administrator, service });

// prettier-ignore
export const policy = {
  //                      partner    member           animator    administrator  service
  /** Coming in and going out. */
  'come-in':        row(['always'], ['always'],     ['always'], ['always'],    []),
  /** What has a visibility and owners. */
  read:             row(['seen'],  ['seen', 'own'], ['always'], [],            ['always']),
  /** The words of a discreet thing, and who is behind it. */
  'read-hidden':    row([],        ['own'],         ['always'], [],            ['always']),
  /** A person's own data. */
  'read-personal':  row([],        ['self'],        ['always'], ['always'],    ['always']),
  /** The same, to change it. */
  'write-personal': row([],        ['self'],        ['always'], ['always'],    []),
  /** All that every service keeps of a person, in one answer. */
  'export-personal': row([],       ['self'],        [],         ['always'],    ['always']),
  /** To erase all that there is of a person, in every service. */
  'erase-personal': row([],        ['self'],        [],         ['always'],    []),
  /** To show that an address given as one's own is so: by a link that goes there. */
  'show-address':   row([],        ['self'],        [],         [],            []),
  /** How to reach a person, at the moment of sending; that it showed where. */
  contact:          row([],        [],              [],         [],            ['always']),
  /** An organisation's own things. */
  write:            row([],        ['own'],         ['always'], [],            []),
  /** What only an owner may give or withdraw. */
  consent:          row([],        ['owned'],       ['always'], [],            []),
  /** For one side of a pair. */
  answer:           row([],        ['own'],         ['always'], [],            []),
  /** For one's own organisation and in person: nobody agrees for others to be introduced. */
  speak:            row([],        ['in person'],   [],         [],            []),
  /** What concerns the whole: merges, settings, new organisations. */
  curate:           row([],        [],              ['always'], [],            []),
  /** Keys of partners, webhooks, addresses that mail does not reach. */
  connect:          row(['own key'], [],            ['always'], ['always'],    []),
  /** What mail systems report of e-mails that were sent from here. */
  'report-mail':    row(['keyed'], [],              ['always'], ['always'],    []),
  /** What the link of an e-mail stops: the link says for whom. */
  unsubscribe:      row(['always'], ['always'],     [],         [],            ['always']),
  /** To send a person the link by which it signs in, or shows its address. */
  'send-link':      row([],        [],              [],         [],            ['always']),
  /** Where a person is signed in. */
  sessions:         row([],        ['self'],        [],         ['always'],    []),
  /** Who is staff, what is erased, receipts of it. */
  administer:       row([],        [],              [],         ['always'],    []),
  /** Dead letters, backups, health. */
  operate:          row([],        [],              [],         ['always'],    []),
  /** Questions that services ask, past every visibility. */
  match:            row([],        [],              [],         [],            ['always']),
} as const satisfies Readonly<Record<string, Row>>;

export type Action = keyof typeof policy;
export const actions = Object.keys(policy) as readonly Action[];
