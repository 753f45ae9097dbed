// What the client says of introductions, calls, the queue and reports in English.

export const brokeringInEnglish = {
  orCommand: (all: readonly string[]): string => `If you mean a command, it is one of ${all.join(', ')}.`,
  organisationCure: 'an organisation: by its id, or its name in quotes',
  noIntroductions: 'There are no introductions like that.',
  stages: {
    suggested: 'suggested',
    requested: 'requested',
    under_review: 'under review',
    offered: 'offered',
    agreed: 'agreed',
    introduced: 'introduced',
    met: 'met',
    outcome: 'outcome',
    closed: 'closed',
    declined: 'declined',
    withdrawn: 'withdrawn',
    expired: 'out of time',
    refused: 'refused',
    blocked: 'stopped',
  } as Readonly<Record<string, string>>,
  answers: { agreed: 'agreed', declined: 'said no', withdrawn: 'took it back' } as Readonly<
    Record<string, string>
  >,
  unnamed: (kind: string): string => `an organisation of the campus${kind === '' ? '' : ` (${kind})`}`,
  own: 'yours',
  parties: 'Parties',
  meeting: 'Meeting:',
  calledOff: 'Called off:',
  freeSlots: 'Free for all',
  history: 'What was done',
  possible: 'Now possible:',
  /** The command of an action that the mesh offers. */
  commandOf: {
    agree: 'agree',
    decline: 'decline',
    withdraw: 'withdraw',
    offer_times: 'times',
    set_meeting: 'meet',
    cancel_meeting: 'call-off',
    tell_outcome: 'outcome',
    approve: 'approve',
    refuse: 'refuse',
    exchange: 'exchange',
    reopen: 'reopen',
    stop: 'stop',
    undo: 'undo',
  } as Readonly<Record<string, string>>,
  windowCure: 'a day and two hours in UTC, such as 2027-03-02T09:00/11:00',

  noCalls: 'There are no calls like that.',
  open: 'open',
  notOpen: 'not open',
  until: (day: string): string => `until ${day}`,
  mandatory: 'mandatory',
  wished: (weight: number): string => `wished for, ${weight} of 5`,
  partners: (least: number, most: number): string => `${least} to ${most} partners`,
  partnersCure: 'at least and at most, such as 3-6',
  requirementsCure:
    'kind:lab:2 for partners of a kind, countries:3 for countries, or words to look for, without a colon after the first',
  callRemoved: (id: string): string => `The call ${id} is removed.`,
  noFits: 'Nobody yet.',
  pinned: 'wanted',

  nothingQueued: 'Nothing needs you.',
  claimedBy: (name: string): string => `${name} is at it`,
  toUndo: (id: string): string => `passerelle queue undo ${id} takes it back`,
  undone: 'It is taken back.',

  nothingBehind: 'Nothing is behind it, or it is not shown.',
};

export type BrokeringSentences = typeof brokeringInEnglish;
