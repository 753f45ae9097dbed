/**
 * Passerelle
 * 1
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {};
export type WaysIn = {
    /** A link can be sent to one’s e-mail address. */
    link: boolean;
    /** The institution that can say who one is; null: none. */
    oidc: {
        name: string;
    } | null;
    /** One may act as anybody of the demonstration. */
    demonstration: boolean;
    /** Nobody administers the campus yet: the first one is invited. */
    first: boolean;
};
export type Problem = {
    "type": string;
    title: string;
    status: number;
    detail: string;
    /** The request: `urn:passerelle:request:` and its id. */
    instance: string;
    code: "invalid" | "unauthenticated" | "forbidden" | "not-found" | "conflict" | "duplicate" | "too-large" | "unsupported" | "overloaded" | "behind" | "unavailable" | "deadline" | "cancelled" | "no-space" | "internal";
    errors?: {
        /** The field as it was sent. */
        field: string;
        /** JSON pointer to it. */
        pointer: string;
        rule: "required" | "unknown-field" | "wrong-type" | "malformed" | "not-one-of" | "too-short" | "too-long" | "too-small" | "too-big" | "too-many" | "too-few" | "past" | "before" | "unresolved" | "taken" | "itself" | "cycle" | "not-allowed";
        value?: string;
        message: string;
        cure: string;
    }[];
    /** The state that stands now, where it may be seen. */
    current?: any;
};
export type SignInBody = {
    /** What follows # in the link. */
    token: string;
};
export type SignedIn = {
    session: string;
};
export type SignInLinkBody = {
    email: string;
};
export type Language = "fr" | "en";
export type FirstAdministratorBody = {
    /** What follows # in the link. */
    token: string;
    given_name: string;
    family_name: string;
    email: string;
    language?: Language;
};
export type WhoIsHere = {
    kind: "nobody" | "person" | "operator" | "demonstration" | "machine";
    /** Id of the person. */
    person?: string;
    animator: boolean;
    administrator: boolean;
    organisations: {
        organisation: string;
        role: "member" | "owner";
    }[];
    /** Id of this session. */
    session?: string;
};
export type Session = {
    id: string;
    /** How it began. */
    by: "link" | "oidc" | "first" | "demonstration";
    /** Such as `Firefox, Linux`; empty where it cannot be told. */
    device: string;
    created_at: string;
    /** As of five minutes ago at the most. */
    seen_at: string;
    /** The one that asks. */
    here: boolean;
};
export type SessionList = {
    items: Session[];
    next: null;
};
export type EndedSessions = {
    ended: number;
};
export type ShownAddressBody = {
    /** What follows # in the link. */
    token: string;
};
export type PersonalData = {
    /** Id of the person. */
    person: string;
    /** Instant, UTC. */
    made_at: string;
    sources: {
        /** Name of the service that keeps it. */
        source: string;
        name: string;
        sections: {
            code: string;
            /** The code in the reader’s language. */
            title: string;
            fields: {
                key: string;
                /** The key in the reader’s language. */
                label: string;
                values: string[];
                /** The values in the reader’s language, one by one. */
                said: string[];
            }[];
        }[];
    }[];
};
export type Erasure = {
    /** Id of the person. */
    person: string;
    /** Organisations that would have no owner any more: nobody could give or withdraw their consents but an animator. */
    without_owner: {
        /** Id of the organisation. */
        id: string;
        name: string;
    }[];
    /** Where the receipts of the erasure will stand. */
    receipts: string;
};
export type ExternalId = string;
export type OrganisationKind = "lab" | "startup" | "industrial" | "patient_association" | "public_operator" | "care_provider" | "incubator" | "agency" | "school";
export type Pole = "research" | "patients_and_society" | "training" | "entrepreneurship" | "health_professionals";
export type SizeClass = "1-9" | "10-49" | "50-249" | "250-999" | "1000+";
export type Visibility = "public" | "campus" | "animators";
export type ConsentPurpose = "be_suggested" | "be_contacted" | "appear_to_partners" | "analytics";
export type Organisation = {
    /** Id of the organisation. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    name: string;
    kind: OrganisationKind;
    poles: Pole[];
    description: string;
    language: Language;
    /** ISO 3166-1 alpha-2, upper case. */
    country: string;
    /** Absolute https address. */
    site?: string;
    size_class?: SizeClass;
    founded?: number;
    /** A founding member of the campus. */
    founding: boolean;
    /** Id of the organisation it is a part of. */
    parent?: string;
    visibility: Visibility;
    /** An example that exists nowhere. */
    invented: boolean;
    /** Id of the organisation it was merged into. */
    merged_into?: string;
    external_ids: ExternalId[];
    /** What the organisation agrees to; shown to its members and to animators. */
    consents?: ConsentPurpose[];
    /** Who wrote this version; to those who may know. */
    recorded?: {
        /** Instant, UTC. */
        at: string;
        /** Id of a person, or the kind of actor where no person acted. */
        by: string;
        request_id: string;
    };
};
export type OrganisationPage = {
    items: Organisation[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type OrganisationBody = {
    name: string;
    kind: OrganisationKind;
    poles?: Pole[];
    description?: string;
    language?: Language;
    /** ISO 3166-1 alpha-2, upper case. */
    country?: string;
    /** Absolute https address. */
    site?: string;
    size_class?: SizeClass;
    founded?: number;
    /** A founding member of the campus. */
    founding?: boolean;
    /** The organisation it is a part of: id or external id `scheme:value`. */
    parent?: string;
    visibility?: Visibility;
    /** An example that exists nowhere. */
    invented?: boolean;
    external_id?: ExternalId;
    external_ids?: ExternalId[];
    /** What the organisation agrees to; shown to its members and to animators. */
    consents?: ConsentPurpose[];
};
export type OrganisationPatch = {
    name?: string;
    kind?: OrganisationKind;
    poles?: Pole[] | null;
    description?: string | null;
    language?: Language | null;
    country?: string | null;
    site?: string | null;
    size_class?: SizeClass | null;
    founded?: number | null;
    founding?: boolean | null;
    parent?: string | null;
    visibility?: Visibility | null;
    invented?: boolean | null;
    external_id?: ExternalId;
    external_ids?: ExternalId[] | null;
    /** What the organisation agrees to; shown to its members and to animators. */
    consents?: ConsentPurpose[];
};
export type StatementKind = "offer" | "need";
export type StatementType = "expertise" | "data" | "equipment" | "patient_experience" | "clinical_site" | "funding" | "regulatory" | "training" | "co_development";
export type Statement = {
    /** Id of the statement. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    /** Id of the organisation whose statement it is. */
    organisation: string;
    kind: StatementKind;
    "type": StatementType;
    text: string;
    language: Language;
    visibility: Visibility;
    /** Matched, but neither named nor quoted to other members. */
    discreet: boolean;
    /** What others may know of a discreet statement. */
    preview?: string;
    /** Of an offer: its owner gains from giving, such as mentoring or patient experience. */
    gladly: boolean;
    /** Maturity, TRL 1 to 9. */
    trl_min?: number;
    /** Maturity, TRL 1 to 9. */
    trl_max?: number;
    /** Last day it counts. */
    expires_on?: string;
    /** An example that nobody stands behind. */
    invented: boolean;
    /** Its last day is over: it no longer counts. */
    expired: boolean;
    external_ids: ExternalId[];
    /** Who wrote this version; to those who may know. */
    recorded?: {
        /** Instant, UTC. */
        at: string;
        /** Id of a person, or the kind of actor where no person acted. */
        by: string;
        request_id: string;
    };
};
export type StatementPage = {
    items: Statement[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type StatementBody = {
    /** The organisation whose statement it is: id or external id `scheme:value`. */
    organisation: string;
    kind: StatementKind;
    "type": StatementType;
    text: string;
    language?: Language;
    visibility?: Visibility;
    /** Matched, but neither named nor quoted to other members. */
    discreet?: boolean;
    /** What others may know of a discreet statement. */
    preview?: string;
    /** Of an offer: its owner gains from giving, such as mentoring or patient experience. */
    gladly?: boolean;
    /** Maturity, TRL 1 to 9. */
    trl_min?: number;
    /** Maturity, TRL 1 to 9. */
    trl_max?: number;
    /** Last day it counts. */
    expires_on?: string;
    /** An example that nobody stands behind. */
    invented?: boolean;
    external_id?: ExternalId;
    external_ids?: ExternalId[];
};
export type StatementPatch = {
    kind?: StatementKind;
    "type"?: StatementType;
    text?: string;
    language?: Language | null;
    visibility?: Visibility | null;
    discreet?: boolean | null;
    /** What others may know of a discreet statement. */
    preview?: string | null;
    gladly?: boolean | null;
    /** Maturity, TRL 1 to 9. */
    trl_min?: number | null;
    /** Maturity, TRL 1 to 9. */
    trl_max?: number | null;
    /** Last day it counts. */
    expires_on?: string | null;
    invented?: boolean | null;
    external_id?: ExternalId;
    external_ids?: ExternalId[] | null;
};
export type TextKind = "publication" | "project";
export type Text = {
    /** Id of the text. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    owners: string[];
    kind: TextKind;
    title: string;
    "abstract": string;
    language: Language;
    /** Day of publication, or on which the project began. */
    date?: string;
    visibility: Visibility;
    /** An example that exists nowhere. */
    invented: boolean;
    external_ids: ExternalId[];
    /** Who wrote this version; to those who may know. */
    recorded?: {
        /** Instant, UTC. */
        at: string;
        /** Id of a person, or the kind of actor where no person acted. */
        by: string;
        request_id: string;
    };
};
export type TextPage = {
    items: Text[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type TextBody = {
    owners: string[];
    kind: TextKind;
    title: string;
    "abstract"?: string;
    language?: Language;
    /** Day of publication, or on which the project began. */
    date?: string;
    visibility?: Visibility;
    /** An example that exists nowhere. */
    invented?: boolean;
    external_id?: ExternalId;
    external_ids?: ExternalId[];
};
export type TextPatch = {
    owners?: string[];
    kind?: TextKind;
    title?: string;
    "abstract"?: string | null;
    language?: Language | null;
    /** Day of publication, or on which the project began. */
    date?: string | null;
    visibility?: Visibility | null;
    invented?: boolean | null;
    external_id?: ExternalId;
    external_ids?: ExternalId[] | null;
};
export type CollaborationKind = "project" | "trial" | "publication" | "data_access" | "hiring" | "purchase";
export type Collaboration = {
    /** Id of the collaboration. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    organisations: string[];
    kind: CollaborationKind;
    title: string;
    /** First day. */
    since?: string;
    /** Last day; absent while it lasts. */
    until?: string;
    visibility: Visibility;
    /** An example that never took place. */
    invented: boolean;
    external_ids: ExternalId[];
    /** Who wrote this version; to those who may know. */
    recorded?: {
        /** Instant, UTC. */
        at: string;
        /** Id of a person, or the kind of actor where no person acted. */
        by: string;
        request_id: string;
    };
};
export type CollaborationPage = {
    items: Collaboration[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type CollaborationBody = {
    organisations: string[];
    kind: CollaborationKind;
    title: string;
    /** First day. */
    since?: string;
    /** Last day; absent while it lasts. */
    until?: string;
    visibility?: Visibility;
    /** An example that never took place. */
    invented?: boolean;
    external_id?: ExternalId;
    external_ids?: ExternalId[];
};
export type CollaborationPatch = {
    organisations?: string[];
    kind?: CollaborationKind;
    title?: string;
    /** First day. */
    since?: string | null;
    /** Last day; absent while it lasts. */
    until?: string | null;
    visibility?: Visibility | null;
    invented?: boolean | null;
    external_id?: ExternalId;
    external_ids?: ExternalId[] | null;
};
export type MembershipRole = "member" | "owner";
export type Person = {
    /** Id of the person. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    given_name: string;
    family_name: string;
    email?: string;
    language: Language;
    /** IANA name of a time zone. */
    time_zone: string;
    /** Campus staff: brokers, and sees what is kept for animators. */
    animator: boolean;
    /** Campus staff: says who is staff, ends sessions, erases, operates. */
    administrator: boolean;
    /** Nobody is behind it. */
    invented: boolean;
    /** What the person gave as another address, and has not shown to be theirs: it counts for nothing. */
    new_email?: string;
    external_ids: ExternalId[];
    /** Organisations the person acts for. */
    memberships?: {
        /** The organisation: id or external id `scheme:value`. */
        organisation: string;
        role: MembershipRole;
    }[];
    /** Who wrote this version; to those who may know. */
    recorded?: {
        /** Instant, UTC. */
        at: string;
        /** Id of a person, or the kind of actor where no person acted. */
        by: string;
        request_id: string;
    };
};
export type PersonPage = {
    items: Person[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type PersonBody = {
    given_name: string;
    family_name: string;
    email?: string;
    language?: Language;
    /** IANA name of a time zone. */
    time_zone?: string;
    /** Campus staff: brokers, and sees what is kept for animators. */
    animator?: boolean;
    /** Campus staff: says who is staff, ends sessions, erases, operates. */
    administrator?: boolean;
    /** Nobody is behind it. */
    invented?: boolean;
    external_id?: ExternalId;
    external_ids?: ExternalId[];
    /** Organisations the person acts for. */
    memberships?: {
        /** The organisation: id or external id `scheme:value`. */
        organisation: string;
        role: MembershipRole;
    }[];
};
export type PersonPatch = {
    given_name?: string;
    family_name?: string;
    email?: string | null;
    language?: Language | null;
    time_zone?: string | null;
    animator?: boolean | null;
    administrator?: boolean | null;
    invented?: boolean | null;
    external_id?: ExternalId;
    external_ids?: ExternalId[] | null;
    /** Organisations the person acts for. */
    memberships?: {
        /** The organisation: id or external id `scheme:value`. */
        organisation: string;
        role: MembershipRole;
    }[];
};
export type Membership = {
    /** Id of the membership. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    /** Id of the person. */
    person: string;
    /** Id of the organisation. */
    organisation: string;
    role: MembershipRole;
    /** Who wrote this version; to those who may know. */
    recorded?: {
        /** Instant, UTC. */
        at: string;
        /** Id of a person, or the kind of actor where no person acted. */
        by: string;
        request_id: string;
    };
};
export type MembershipPage = {
    items: Membership[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type MembershipBody = {
    /** The person: id or external id `scheme:value`. */
    person: string;
    /** The organisation: id or external id `scheme:value`. */
    organisation: string;
    role?: MembershipRole;
};
export type MembershipPatch = {
    role?: MembershipRole | null;
};
export type Consent = {
    /** Id of the consent. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    /** Id of the organisation that agrees. */
    organisation: string;
    purpose: ConsentPurpose;
    given: boolean;
    /** Version of the consent text that was shown. */
    text_version: string;
    /** Instant, UTC. */
    at: string;
    /** Id of the person who gave or withdrew it. */
    by: string;
    /** Who wrote this version; to those who may know. */
    recorded?: {
        /** Instant, UTC. */
        at: string;
        /** Id of a person, or the kind of actor where no person acted. */
        by: string;
        request_id: string;
    };
};
export type ConsentPage = {
    items: Consent[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type ConsentBody = {
    /** The organisation that agrees: id or external id `scheme:value`. */
    organisation: string;
    purpose: ConsentPurpose;
    given: boolean;
    /** Version of the consent text that was shown. */
    text_version: string;
};
export type ConsentPatch = {
    given?: boolean;
    /** Version of the consent text that was shown. */
    text_version?: string;
};
export type Settings = {
    /** 0 until they are first set; in quotes, what `If-Match` takes. */
    version: number;
    name: string;
    /** The zone in which days begin and end. */
    time_zone: string;
    languages: Language[];
    notice_retention_days: number;
    /** Who wrote this version; to those who may know. */
    recorded?: {
        /** Instant, UTC. */
        at: string;
        /** Id of a person, or the kind of actor where no person acted. */
        by: string;
        request_id: string;
    };
};
export type SettingsPatch = {
    name?: string;
    /** The zone in which days begin and end. */
    time_zone?: string;
    languages?: Language[];
    notice_retention_days?: number;
};
export type OrganisationsOwnStatementPage = {
    items: Statement[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type OrganisationsOwnTextPage = {
    items: Text[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type OrganisationsOwnCollaborationPage = {
    items: Collaboration[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type OrganisationsOwnMembershipPage = {
    items: Membership[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type OrganisationsOwnConsentPage = {
    items: Consent[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type ConsentGiven = {
    given: boolean;
    /** Version of the consent text that was shown. */
    text_version: string;
};
export type MergeBody = {
    /** The organisation that stays: id or external id `scheme:value`. */
    into: string;
};
export type NamedOrganisation = {
    /** Id of the organisation. */
    id: string;
    name: string;
    kind: OrganisationKind;
    poles: Pole[];
    /** ISO 3166-1 alpha-2, upper case. */
    country: string;
    description: string;
    site?: string;
    invented: boolean;
};
export type Quote = {
    side: "ours" | "theirs";
    /** Id of the statement, text or organisation quoted. */
    source: string;
    version: number;
    /** First UTF-16 unit of the words in the source. */
    start: number;
    /** First UTF-16 unit after them. */
    end: number;
    language: Language;
    words: string;
    /** Their sentence begins before them. */
    cut_before: boolean;
    /** Their sentence goes on after them. */
    cut_after: boolean;
    /** What matched, in order, as UTF-16 places in `words`. */
    marks: {
        start: number;
        end: number;
    }[];
};
export type Reason = {
    code: "offer_answers_need" | "need_meets_offer" | "expertise_answers_need" | "shared_expertise" | "usual_for_kind" | "maturity_fits" | "same_pole" | "partners_in_common" | "near_in_collaborations" | "recent" | "seldom_suggested" | "worked_together" | "need_meets_expertise" | "met_before" | "shared_call";
    /** The reason as a sentence, in the asker’s language. */
    text: string;
    /** What it adds to what our side would gain; all additions sum to what that is above the gain of nothing known. 0 of what it would give and gains nothing by. */
    contribution: number;
    quotes: Quote[];
    /** What shows it, of whichever side, best first, as far as the asker may see it. */
    sources: {
        /** Id of the text, statement or organisation. */
        source: string;
        kind: "statement" | "text" | "organisation";
        /** Title of the text, words of the statement, name of the organisation. */
        title: string;
        /** Of the title; absent of a name. */
        language?: Language;
    }[];
    /** Id of with `shared_call`: the call for projects. */
    call?: string;
};
export type Feature = "need_met_by_offer" | "need_met_by_expertise" | "offer_wanted" | "shared_expertise" | "kind_fit" | "maturity_fit" | "pole" | "partners_in_common" | "resource_allocation" | "walk" | "met_before" | "shared_call" | "freshness" | "exposure";
export type FeatureValue = {
    feature: Feature;
    /** What it is called, in the asker’s language. */
    name: string;
    /** What it says of a side and the other one, as a sentence. */
    text: string;
    /** Absent where it is not known: it counts for nothing then. */
    value?: number;
    /** What it has in the gain; below 0: it lowers it. All of a side sum to what its gain is above that of nothing known. */
    contribution: number;
};
export type Answer = "interested" | "not_now" | "no";
export type DeclineReason = "too_early" | "not_relevant" | "already_know_them" | "competitor" | "unclear_benefit";
export type Cause = {
    code: "unknown" | "removed" | "merged" | "consent_withdrawn" | "parent_or_child" | "same_group" | "working_together" | "blocked" | "conflict_of_interest" | "competitor" | "introduced" | "declined" | "stopped" | "resting" | "statement_expired" | "nothing_to_gain" | "too_low" | "not_chosen";
    /** The cause as a sentence, in the asker’s language. */
    text: string;
};
export type Suggestion = {
    /** Id of the suggestion. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    state: "proposed" | "withdrawn";
    /** The round that chose it last, or in which it was added; 0: of before there were rounds. */
    round: number;
    /** Added between rounds, in free capacity. */
    added: boolean;
    /** What both sides gain together, the harmonic mean of `get` and `give`: pulled down by the lower of both, at most twice it, and 0 where one side gains nothing. Members’ is of what they may see, animators’ of all: the two may differ. */
    score: number;
    /** Id of the organisation that asks: “ours” means its. */
    "for": string;
    /** What our side would gain. */
    "get": number;
    /** What the other side would gain: with little for it, the score is low, however much `get` is. */
    give?: number;
    /** The other side, where it may be named. */
    organisation?: NamedOrganisation;
    /** What may be known of a side that is not named. */
    about?: {
        kind: OrganisationKind;
        poles: Pole[];
        /** ISO 3166-1 alpha-2, upper case. */
        country: string;
    };
    /** What a discreet side lets be known. */
    previews?: string[];
    /** Strongest first. */
    reasons: Reason[];
    /** What both gains are made of; for animators. */
    features?: {
        "get": FeatureValue[];
        give?: FeatureValue[];
    };
    /** A statement behind it is not open to members yet. */
    animators_only: boolean;
    /** When it was first proposed, UTC. */
    proposed_at?: string;
    /** What our side answered. */
    answer?: Answer;
    /** Instant, UTC. */
    answered_at?: string;
    decline_reason?: DeclineReason;
    /** Last day for which our side said no; absent after a no: for ever. */
    declined_until?: string;
    /** Instant, UTC. */
    first_shown_at?: string;
    /** Made to try a newcomer; for animators. */
    explored?: boolean;
    /** Why it was withdrawn; for animators. */
    withdrawn_for?: Cause;
};
export type SuggestionPage = {
    items: Suggestion[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type CampusPair = {
    /** Id of the suggestion. */
    id: string;
    /** Ids of both. */
    organisations: string[];
    /** What both gain together, in 0..1. */
    score: number;
    /** Added between rounds, in free capacity. */
    added: boolean;
    /** Made to try a newcomer. */
    explored: boolean;
    /** What each answered, in the order of the organisations; null: not yet. */
    answers: (Answer | null)[];
    /** When it was first proposed, UTC. */
    proposed_at?: string;
};
export type CampusPairPage = {
    items: CampusPair[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type AnswerBody = {
    /** The side that answers: id or external id `scheme:value`. */
    organisation: string;
    answer: Answer;
    /** With a no: why. */
    reason?: DeclineReason;
    /** With a no: last day for which it holds; for ever when absent. */
    until?: string;
};
export type Candidate = {
    /** What both sides gain together, the harmonic mean of `get` and `give`: pulled down by the lower of both, at most twice it, and 0 where one side gains nothing. Members’ is of what they may see, animators’ of all: the two may differ. */
    score: number;
    /** Id of the organisation that asks: “ours” means its. */
    "for": string;
    /** What our side would gain. */
    "get": number;
    /** What the other side would gain: with little for it, the score is low, however much `get` is. */
    give?: number;
    /** The other side, where it may be named. */
    organisation?: NamedOrganisation;
    /** What may be known of a side that is not named. */
    about?: {
        kind: OrganisationKind;
        poles: Pole[];
        /** ISO 3166-1 alpha-2, upper case. */
        country: string;
    };
    /** What a discreet side lets be known. */
    previews?: string[];
    /** Strongest first. */
    reasons: Reason[];
    /** What both gains are made of; for animators. */
    features?: {
        "get": FeatureValue[];
        give?: FeatureValue[];
    };
    /** A statement behind it is not open to members yet. */
    animators_only: boolean;
    /** Id of its suggestion, where there is one that the asker may know of. */
    suggestion?: string;
};
export type CandidatePage = {
    items: Candidate[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type UnsavedStatement = {
    kind: StatementKind;
    "type"?: StatementType;
    text: string;
    /** How many; 20 when absent. */
    limit?: number;
};
export type Suppression = {
    code: "unknown" | "removed" | "merged" | "consent_withdrawn" | "parent_or_child" | "same_group" | "working_together" | "blocked" | "conflict_of_interest" | "competitor" | "introduced" | "declined" | "stopped" | "resting" | "statement_expired" | "nothing_to_gain" | "too_low" | "not_chosen";
    /** What forbids it as a sentence, in the asker’s language. */
    text: string;
    /** Id of the organisation, collaboration, statement or introduction it follows from; for animators. */
    because?: string;
    /** Id of the rule, where somebody made one. */
    rule?: string;
    /** Id of the suggestion that was answered with a no: another answer takes it back. */
    suggestion?: string;
    /** Why, in the words of who made the rule; of a no, the code of its reason. */
    reason?: string;
    /** Who made it; for animators. */
    author?: {
        id: string;
        name?: string;
    };
    /** First instant at which it no longer forbids; absent: not known, or never. */
    until?: string;
};
export type LowFeature = {
    feature: Feature;
    /** What it is called, in the asker’s language. */
    name: string;
    /** What it says of a side and the other one, as a sentence. */
    text: string;
    /** Absent where it is not known: it counts for nothing then. */
    value?: number;
    /** What it takes off the log-odds of the gain; below 0. */
    contribution: number;
};
export type WeakSide = {
    /** Id of the side. */
    organisation: string;
    /** What it would gain. */
    gain: number;
    /** What it would have to gain, the other side as it is; absent where nothing would do. */
    needed?: number;
    /** Both as a sentence, in the asker’s language. */
    text: string;
    /** What pulls it down most, first. */
    lowest: LowFeature[];
};
export type PairStanding = {
    /** Both; the one that asks first. */
    organisations: NamedOrganisation[];
    /** Suggested; forbidden by a fact or a rule; a side would gain nothing; the score is too low; it could be, and is not; `unknown`: what a newer release of matchmaking says. */
    standing: "suggested" | "forbidden" | "nothing_to_gain" | "too_low" | "not_chosen" | "unknown";
    /** The standing as a sentence, in the asker’s language. */
    text: string;
    /** What the score would have to reach; with `nothing_to_gain`, a match. */
    floor: number;
    /** What forbids it, as far as the asker may know. */
    suppressions: Suppression[];
    /** Ids of those who would gain nothing. */
    gains_nothing: string[];
    /** The best match of a need and an answer there is, where it is not enough. */
    nearest_match?: number;
    /** With `too_low`: both. */
    sides: WeakSide[];
    /** Ids of those who have no more room; for animators. */
    full: string[];
    /** The pair, as far as the asker may know it. */
    candidate?: Candidate;
};
export type Limits = {
    /** Id of the organisation. */
    organisation: string;
    /** 0 where the campus’s numbers hold. */
    version: number;
    /** It should have so many where it can. */
    minimum: number;
    /** It has no more at a time; nor ever more than the campus lets any have. */
    maximum: number;
    /** Set for this organisation, by a member or an animator; false: the campus’s numbers. */
    chosen: boolean;
};
export type LimitsBody = {
    /** It should have so many where it can. */
    minimum: number;
    /** It has no more at a time; nor ever more than the campus lets any have. */
    maximum: number;
};
export type RuleKind = "blocked" | "conflict_of_interest" | "competitor" | "more_together" | "introduced";
export type BriefOrganisation = {
    /** Id of the organisation. */
    id: string;
    /** Absent where the reader may not see it, or it is gone. */
    name?: string;
};
export type Rule = {
    /** Id of the rule. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    kind: RuleKind;
    /** Two; the one that made it first. */
    organisations: BriefOrganisation[];
    reason: string;
    /** Id of a person, or the kind of actor where no person acted. */
    author: string;
    /** Instant, UTC. */
    since: string;
    /** Last day; for ever when absent. */
    until?: string;
    /** Whether it holds now. */
    holds: boolean;
};
export type RulePage = {
    items: Rule[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type RuleBody = {
    kind: RuleKind;
    /** Two; the one that makes it first. */
    organisations: string[];
    /** Why, for those who may see the rule. */
    reason: string;
    /** From when it holds, UTC; from now when absent. */
    since?: string;
    /** Last day it holds, in the campus’s time zone; for ever when absent. */
    until?: string;
};
export type LeftOut = {
    organisation: BriefOrganisation;
    has: number;
    should: number;
    cause: "own_capacity_zero" | "no_statement" | "no_candidate" | "only_excluded" | "person_full" | "capacity_of_candidates_used" | "animators_full";
    /** The cause, in the asker’s language. */
    text: string;
};
export type RoundReport = {
    /** Those that took part: that agreed to be suggested. */
    organisations: number;
    /** Pairs it chose from. */
    candidates: number;
    /** Pairs it made. */
    pairs: number;
    /** Sum over organisations of how much of their minimum they have. */
    covered: number;
    /** No assignment can cover more. */
    most_covered: number;
    /** Sum of the scores of its pairs. */
    gain: number;
    /** No assignment that covers as much can have more. */
    most_gain: number;
    /** (most_gain − gain) / most_gain; 0 where it is proven best. */
    gap: number;
    /** Share of organisations with at least one suggestion. */
    share_with_any: number;
    /** Pairs that the round before had not. */
    fresh: number;
    /** Pairs that it had too. */
    repeated: number;
    /** Pairs that it had and this one has not. */
    dropped: number;
    /** Pairs made to try a newcomer. */
    explored: number;
    /** Of suggestions over organisations; 0: all have as many. */
    gini: number;
    /** The least suggested share of organisations has that share of all; not in lists. */
    lorenz?: {
        organisations: number;
        suggestions: number;
    }[];
    /** Organisations with fewer than they should have. */
    left_out_count: number;
    /** The first 1,000 of them; not in lists. All: …/left-out. */
    left_out?: LeftOut[];
    /** What kept how many pairs from being candidates, most first; one pair may count twice. */
    suppressed: {
        code: string;
        pairs: number;
        /** What these pairs have in common, in the asker’s language. */
        text: string;
    }[];
};
export type Round = {
    "number": number;
    /** One more at each change; in quotes, what `If-Match` takes. */
    version: number;
    /** `unknown`: one that a newer release of matchmaking added. */
    state: "collecting" | "solving" | "proposed" | "publishing" | "published" | "discarded" | "failed" | "unknown";
    /** Of the state it is in. */
    progress: number;
    /** Id of a person, or the kind of actor where no person acted. */
    started_by: string;
    /** Instant, UTC. */
    started_at: string;
    /** Instant, UTC. */
    published_at?: string;
    publishes_itself: boolean;
    weights_version: number;
    semantics_version: number;
    /** Why it failed, or was given up for another one. */
    failure?: {
        code: string;
        text: string;
    };
    /** Once it is proposed. */
    report?: RoundReport;
};
export type RoundPage = {
    items: Round[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type RoundBody = {
    /** Publish it as soon as it is there; otherwise it waits to be looked at. */
    publish?: boolean;
};
export type LeftOutPage = {
    items: LeftOut[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type ComparedPair = {
    organisations: BriefOrganisation[];
    /** `fresh`: only in this round; `dropped`: only in the other. */
    change: "fresh" | "repeated" | "dropped";
    /** In this round; in the other where it is dropped. */
    score: number;
    /** Made to try a newcomer. */
    explored: boolean;
    /** Why it is dropped; absent where nobody knows any more. */
    dropped_for?: Cause;
};
export type ComparedPairPage = {
    items: ComparedPair[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type WeightsVersion = {
    /** 0: set by hand. */
    "number": number;
    /** Rounds go by it from the next on. */
    serves: boolean;
    /** Absent of those set by hand. */
    made_at?: string;
    /** Answers it was learned from. */
    answers: number;
    /** What a side gains without any feature. */
    bias: {
        /** In log-odds, for a feature that is 1 above its neutral point. */
        weight: number;
        hand_set: number;
        /** In the version that served when this one was made. */
        before: number;
        /** weight − before. */
        moved: number;
        /** Standard error; of learned ones. */
        error?: number;
    };
    weights: {
        /** In log-odds, for a feature that is 1 above its neutral point. */
        weight: number;
        hand_set: number;
        /** In the version that served when this one was made. */
        before: number;
        /** weight − before. */
        moved: number;
        /** Standard error; of learned ones. */
        error?: number;
        feature: string;
        /** In the asker’s language. */
        name: string;
    }[];
    replay?: {
        /** Answers learned from. */
        learned: number;
        /** Later answers tested on. */
        tested: number;
        /** The first answer tested on. */
        since: string;
        /** Of the weights that served. */
        current: {
            /** Mean of −ln of the chance given to what was answered; less is better. */
            log_loss: number;
            /** Area under the ROC curve with its 95 % interval; absent where all answered alike. */
            auc?: {
                value: number;
                low: number;
                high: number;
            };
        };
        /** Of the new ones. */
        next: {
            /** Mean of −ln of the chance given to what was answered; less is better. */
            log_loss: number;
            /** Area under the ROC curve with its 95 % interval; absent where all answered alike. */
            auc?: {
                value: number;
                low: number;
                high: number;
            };
        };
        /** Of those set by hand. */
        hand_set: {
            /** Mean of −ln of the chance given to what was answered; less is better. */
            log_loss: number;
            /** Area under the ROC curve with its 95 % interval; absent where all answered alike. */
            auc?: {
                value: number;
                low: number;
                high: number;
            };
        };
    };
};
export type WeightsVersionPage = {
    items: WeightsVersion[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type Learned = {
    outcome: "serves" | "kept_back" | "too_few_answers" | "unknown";
    /** The outcome, in the asker’s language. */
    text: string;
    /** Answers there are. */
    answers: number;
    /** Answers that a test takes at the least. */
    fewest_tested: number;
    /** Absent with too few answers. */
    version?: WeightsVersion;
};
export type MatchmakingSettings = {
    /** 0: as delivered; in quotes, what `If-Match` takes. */
    version: number;
    /** Suggestions each should have. */
    minimum: number;
    /** Suggestions each may have unless it chose otherwise. */
    maximum: number;
    /** Nobody has more, whatever they chose. */
    exposure_cap: number;
    /** Suggestions one person bears over all its organisations. */
    most_of_a_person: number;
    /** Months for which two that were introduced are left alone. */
    introduced_months: number;
    /** Pairs that a round may suggest anew, so that animators can see through what comes of them; 0: no limit. */
    animators_capacity: number;
    /** When rounds are made by themselves, once a week; absent: on demand only. */
    schedule?: {
        /** 1: Monday to 7: Sunday, in the campus’s time zone. */
        weekday: number;
        hour: number;
        /** Publish rounds without anybody looking. */
        publish: boolean;
    };
};
export type MatchmakingSettingsPatch = {
    /** Suggestions each should have. */
    minimum?: number;
    /** Suggestions each may have unless it chose otherwise. */
    maximum?: number;
    /** Nobody has more, whatever they chose. */
    exposure_cap?: number;
    /** Suggestions one person bears over all its organisations. */
    most_of_a_person?: number;
    /** Months for which two that were introduced are left alone. */
    introduced_months?: number;
    /** Pairs that a round may suggest anew, so that animators can see through what comes of them; 0: no limit. */
    animators_capacity?: number;
    /** When rounds are made by themselves, once a week; absent: on demand only. */
    schedule?: {
        /** 1: Monday to 7: Sunday, in the campus’s time zone. */
        weekday: number;
        hour: number;
        /** Publish rounds without anybody looking. */
        publish: boolean;
    } | null;
};
export type KindTypes = {
    /** 0: as delivered; in quotes, what `If-Match` takes. */
    version: number;
    /** By kind of organisation, then by type of what it brings. */
    usual: {
        [key: string]: {
            [key: string]: number;
        };
    };
};
export type KindTypesPatch = {
    /** By kind of organisation, then by type of what it brings. */
    usual: {
        [key: string]: {
            [key: string]: number;
        };
    };
};
export type IntroductionStage = "requested" | "under_review" | "offered" | "agreed" | "introduced" | "met" | "closed" | "declined" | "withdrawn" | "expired" | "refused" | "blocked";
export type PartyOrganisation = {
    /** Id of the organisation. */
    id: string;
    /** Absent where the reader may not see it, or it is gone. */
    name?: string;
    kind?: OrganisationKind;
};
export type PartyDeclineReason = "too_early" | "not_relevant" | "already_know_them" | "competitor" | "unclear_benefit" | "no_time";
export type TimeWindow = {
    /** Instant, UTC. */
    start: string;
    /** First instant after it, UTC. */
    end: string;
};
export type TogetherKind = "project" | "data_access" | "trial" | "hiring" | "purchase" | "publication" | "other";
export type NotMetReason = "no_answer" | "no_time" | "no_interest" | "later" | "other";
export type IntroductionParty = {
    /** The party that reads it. */
    own: boolean;
    /** Absent where the reader may not know it. */
    organisation?: PartyOrganisation;
    /** What may be known of one that is not named. */
    about?: {
        kind: OrganisationKind;
        poles: Pole[];
        /** ISO 3166-1 alpha-2, upper case. */
        country: string;
    };
    /** Of others only once all agreed, or for animators. */
    answer?: "agreed" | "declined" | "withdrawn";
    /** Instant, UTC. */
    answered_at?: string;
    decline_reason?: PartyDeclineReason;
    /** Who speaks for it, once names and contacts are exchanged; not in lists. */
    person?: {
        name: string;
        email?: string;
    };
    /** When it can meet. */
    windows: TimeWindow[];
    /** What it said came of it. */
    outcomes: {
        /** The question: 30 or 90 days after the introduction. */
        day: number;
        met: boolean;
        useful?: number;
        together?: TogetherKind;
        reason?: NotMetReason;
        /** Instant, UTC. */
        at?: string;
    }[];
    /** It left the campus; for animators. */
    left: boolean;
};
export type IntroductionMeeting = {
    /** Instant, UTC. */
    start: string;
    /** First instant after it, UTC. */
    end: string;
    /** One more with each change. */
    sequence: number;
    cancelled: boolean;
    /** Instant, UTC. */
    set_at: string;
};
export type PastAct = {
    /** Instant, UTC. */
    at: string;
    action: string;
    /** The reason or the question that came with it. */
    code?: string;
    /** `party`, `animator`, `clock` or `campus`. */
    by: string;
    person?: {
        id: string;
        name?: string;
    };
    organisation?: BriefOrganisation;
    /** The stage it led to. */
    stage?: IntroductionStage;
};
export type Introduction = {
    /** Id of the introduction. */
    id: string;
    /** Of what the reader sees; in quotes, what `If-Match` takes. */
    tag: string;
    stage: IntroductionStage;
    /** What its sentence is about. */
    standing: "held" | "to_be_asked" | "under_review" | "decided" | "your_answer" | "their_answer" | "contacts_awaited" | "times" | "slots" | "meeting_set" | "meeting_cancelled" | "outcome" | "met" | "closed" | "declined_by_you" | "declined" | "withdrawn_by_you" | "withdrawn" | "expired" | "refused" | "blocked";
    /** Where it stands and what happens next, in the asker’s language. */
    sentence: string;
    /** Its way as a line, from the first step to the last. */
    steps: {
        stage: "suggested" | "requested" | "under_review" | "offered" | "agreed" | "introduced" | "met" | "outcome" | "declined" | "withdrawn" | "expired" | "refused" | "blocked";
        reached: boolean;
        /** Absent where it is not known. */
        reached_at?: string;
    }[];
    origin: "suggestion" | "animator" | "consortium";
    /** Id of the suggestion it comes from. */
    suggestion?: string;
    /** The call it is for; its title not in lists. */
    call?: {
        /** Id of the call. */
        id: string;
        title?: string;
    };
    /** The reader’s own first, the others in an order that tells nothing. */
    parties: IntroductionParty[];
    /** First instant at which it is too late to answer; while the reader has not. */
    answer_by?: string;
    /** Until when it can be taken back without anybody being told. */
    held_until?: string;
    /** What the reader may do now. */
    actions: ("agree" | "decline" | "withdraw" | "offer_times" | "set_meeting" | "cancel_meeting" | "tell_outcome" | "approve" | "refuse" | "exchange" | "reopen" | "stop" | "undo" | "write")[];
    /** Questions the reader has not answered: 30, 90. */
    outcomes_asked: number[];
    meeting?: IntroductionMeeting;
    /** At which all can meet; once introduced. */
    free_slots: TimeWindow[];
    /** Of its suggestion, as the reader’s side sees it; not in lists. */
    reasons?: Reason[];
    /** The audit trail; for animators, not in lists. */
    history?: PastAct[];
    /** Of who said no; for animators, not in lists. */
    decline_words?: string;
};
export type IntroductionPage = {
    items: Introduction[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type IntroductionBody = {
    /** All that are to meet, two to twelve different ones. */
    organisations: string[];
    /** Id of the suggestion it comes from. */
    suggestion?: string;
    /** The call it is for: id or external id `scheme:value`. */
    call?: string;
    /** Also where one of them said no before. */
    insist?: boolean;
};
export type PartyActBody = {
    /** The party it is done for; the asker’s own when absent: id or external id `scheme:value`. */
    organisation?: string;
};
export type DeclineBody = {
    /** The party it is done for; the asker’s own when absent: id or external id `scheme:value`. */
    organisation?: string;
    reason?: PartyDeclineReason;
    /** In your own words, for animators only. */
    words?: string;
};
export type TimesBody = {
    /** The party it is done for; the asker’s own when absent: id or external id `scheme:value`. */
    organisation?: string;
    /** When it can meet; takes the place of what it said before. */
    windows: {
        /** Instant, UTC. */
        start: string;
        /** Instant, UTC. */
        end: string;
    }[];
};
export type MeetingBody = {
    /** The party it is done for; the asker’s own when absent: id or external id `scheme:value`. */
    organisation?: string;
    /** Instant, UTC. */
    start: string;
    /** Instant, UTC. */
    end: string;
};
export type OutcomeBody = {
    /** The party it is done for; the asker’s own when absent: id or external id `scheme:value`. */
    organisation?: string;
    /** The question that it answers: 30 or 90. */
    day: number;
    met: boolean;
    /** 1: not at all, 5: very; where they met. */
    useful?: number;
    /** Where they met. */
    together?: TogetherKind;
    /** Where they did not. */
    reason?: NotMetReason;
};
export type RefuseBody = {
    /** For the audit trail; told to no party. `other` when absent. */
    reason?: "not_relevant" | "conflict" | "duplicate" | "too_early" | "incomplete" | "other";
};
export type ReopenBody = {
    /** Ask also who said no. */
    insist?: boolean;
};
export type IntroductionMessage = {
    language: Language;
    subject: string;
    text: string;
    /** By an animator; otherwise drafted from the reasons. */
    written: boolean;
};
export type IntroductionMessageBody = {
    /** Drafted again when null or absent. */
    french?: string | null;
    /** Drafted again when null or absent. */
    english?: string | null;
};
export type BrokeringSettings = {
    /** 0: as delivered; in quotes, what `If-Match` takes. */
    version: number;
    /** An animator looks at every request first. */
    review_all: boolean;
    /** Days to answer. */
    answer_days: number;
    /** Days after which who has not answered is reminded, fewer than `answer_days`; 0: never. */
    remind_after_days: number;
    /** Requests of its own that an organisation may have open. */
    most_open: number;
    /** Seconds for which what is asked for or decided can be taken back before others are told. */
    hold_seconds: number;
};
export type BrokeringSettingsPatch = {
    /** An animator looks at every request first. */
    review_all?: boolean;
    /** Days to answer. */
    answer_days?: number;
    /** Days after which who has not answered is reminded, fewer than `answer_days`; 0: never. */
    remind_after_days?: number;
    /** Requests of its own that an organisation may have open. */
    most_open?: number;
    /** Seconds for which what is asked for or decided can be taken back before others are told. */
    hold_seconds?: number;
};
export type ReviewWish = {
    organisation: string;
    /** 0: never said; in quotes, what `If-Match` takes. */
    version: number;
    /** An animator looks at each of its introductions before it goes on. */
    review: boolean;
};
export type ReviewWishBody = {
    /** An animator looks at each of its introductions before it goes on. */
    review: boolean;
};
export type Requirement = {
    /** Short name within the call, such as `r1`. */
    id: string;
    /** No consortium goes without it; otherwise it is wished for. */
    mandatory: boolean;
    /** How much it counts among those wished for. */
    weight: number;
    /** Somebody who knows or can do this, in the call’s words. */
    expertise?: string;
    /** So many partners of a kind at least. */
    kind?: {
        kind: OrganisationKind;
        least: number;
    };
    /** Partners of so many different countries at least. */
    countries?: {
        least: number;
    };
    /** What is asked, in the asker’s language. */
    text: string;
};
export type Call = {
    /** Id of the call. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    title: string;
    /** What it is about: whom it fits is found by it. */
    text: string;
    language: Language;
    /** Where it is published. */
    url?: string;
    /** First day to answer; open already when absent. */
    opens_on?: string;
    /** Last day to answer, in the campus’s time zone. */
    closes_on: string;
    /** Whole euros. */
    budget?: number;
    least_partners: number;
    most_partners: number;
    /** That may take part; empty: all. */
    countries: string[];
    /** An example that exists nowhere. */
    invented: boolean;
    requirements: Requirement[];
    external_ids: ExternalId[];
    /** It can be answered today. */
    open: boolean;
    /** Who wrote this version; to those who may know. */
    recorded?: {
        /** Instant, UTC. */
        at: string;
        /** Id of a person, or the kind of actor where no person acted. */
        by: string;
        request_id: string;
    };
};
export type CallPage = {
    items: Call[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type RequirementBody = {
    /** Short name within the call, such as `r1`. */
    id?: string;
    /** No consortium goes without it; otherwise it is wished for. */
    mandatory?: boolean;
    /** How much it counts among those wished for. */
    weight?: number;
    /** Somebody who knows or can do this, in the call’s words. */
    expertise?: string;
    /** So many partners of a kind at least. */
    kind?: {
        kind: OrganisationKind;
        least: number;
    };
    /** Partners of so many different countries at least. */
    countries?: {
        least: number;
    };
};
export type CallBody = {
    title: string;
    /** What it is about: whom it fits is found by it. */
    text: string;
    language?: Language;
    /** Where it is published. */
    url?: string;
    /** First day to answer; open already when absent. */
    opens_on?: string;
    /** Last day to answer, in the campus’s time zone. */
    closes_on: string;
    /** Whole euros. */
    budget?: number;
    least_partners?: number;
    most_partners?: number;
    /** That may take part; empty: all. */
    countries?: string[];
    /** An example that exists nowhere. */
    invented?: boolean;
    requirements?: RequirementBody[];
    external_id?: ExternalId;
    external_ids?: ExternalId[];
};
export type CallsImported = {
    dry_run: boolean;
    created: number;
    changed: number;
    unchanged: number;
    refused: number;
    items: {
        /** Line of the file; of a JSON array, the place from 1. */
        row: number;
        outcome: "created" | "changed" | "unchanged" | "refused";
        /** Of the call; absent where there is none yet. */
        id?: string;
        title?: string;
        /** Why it was refused, field by field. */
        errors?: {
            field: string;
            pointer: string;
            rule: string;
            value?: string;
            message: string;
            cure: string;
        }[];
    }[];
};
export type CallPatch = {
    title?: string;
    /** What it is about: whom it fits is found by it. */
    text?: string;
    language?: Language | null;
    /** Where it is published. */
    url?: string | null;
    /** First day to answer; open already when absent. */
    opens_on?: string | null;
    /** Last day to answer, in the campus’s time zone. */
    closes_on?: string;
    /** Whole euros. */
    budget?: number | null;
    least_partners?: number | null;
    most_partners?: number | null;
    countries?: string[] | null;
    invented?: boolean | null;
    requirements?: RequirementBody[] | null;
    external_id?: ExternalId;
    external_ids?: ExternalId[] | null;
};
export type PartnerOrganisation = {
    /** Id of the organisation. */
    id: string;
    /** Absent where the reader may not see it, or it is gone. */
    name?: string;
    kind?: OrganisationKind;
    country?: string;
};
export type Fit = {
    organisation: PartnerOrganisation;
    /** Of the call and the best that it has said or done. */
    likeness: number;
    /** Requirements, by id. */
    requirements: string[];
};
export type Fits = {
    items: Fit[];
    next: null;
    /** When they were looked for; absent: not yet. */
    fitted_at?: string;
};
export type ConsortiaBody = {
    /** Those that must be in. */
    pinned?: string[];
    /** Those that must not. */
    removed?: string[];
    /** The consortium to tell the differences to. */
    before?: string[];
};
export type CoverageQuote = {
    /** Id of the statement, text or organisation quoted. */
    source: string;
    version: number;
    /** First UTF-16 unit of the words in the source. */
    start: number;
    /** First UTF-16 unit after them. */
    end: number;
    language: Language;
    words: string;
    /** Their sentence begins before them. */
    cut_before: boolean;
    /** Their sentence goes on after them. */
    cut_after: boolean;
    /** What matched, in order, as UTF-16 places in `words`. */
    marks: {
        start: number;
        end: number;
    }[];
};
export type Consortium = {
    /** What it covers, in one sentence. */
    text: string;
    /** How much of what is asked it covers, by weight. */
    coverage: number;
    /** Comparable within one answer only. */
    score: number;
    /** No better one exists within what was asked. */
    proven: boolean;
    partners: {
        organisation: PartnerOrganisation;
        pinned: boolean;
        reasons: {
            code: "lead" | "pinned" | "covers_best" | "only_one" | "required_kind" | "brings_place" | "proven_link" | "new_links" | "newcomer" | "reaches_minimum";
            text: string;
        }[];
    }[];
    matrix: {
        requirement: string;
        /** Id. */
        organisation: string;
        likeness: number;
        quotes: CoverageQuote[];
    }[];
    /** Requirements, by id. */
    uncovered: string[];
    /** Why what is not covered is not. */
    gaps: {
        requirement: string;
        because?: "no_candidate" | "too_few_candidates" | "removed" | "full" | "forbidden" | "no_room" | "like_another" | "not_worth_it";
        text?: string;
        /** Some who would do but for that. */
        organisations: PartnerOrganisation[];
        /** How many partners are missing. */
        needed: number;
    }[];
    /** Pairs in it that have worked together before. */
    proven_links: number;
    /** Pairs in it that have not. */
    new_links: number;
};
export type Consortia = {
    requirements: Requirement[];
    /** Best first; they differ from one another. */
    consortia: Consortium[];
    /** What nobody on the campus covers. */
    missing: {
        requirement: string;
        text: string;
        nearest: Fit[];
    }[];
    /** Why there is none, or fewer than asked for. */
    troubles: {
        code: "unknown_organisation" | "pinned_and_removed" | "pinned_forbidden" | "too_many_pinned" | "minimum_above_maximum" | "too_few_organisations" | "exclusions_leave_too_few" | "mandatory_lacks_candidates" | "mandatory_unavailable" | "maximum_too_small" | "mandatory_forbidden" | "mandatory_not_together";
        text: string;
    }[];
    /** Of the best one against `before`. */
    change?: {
        "in": PartnerOrganisation[];
        "out": PartnerOrganisation[];
        /** Requirements, by id. */
        gained: string[];
        /** Requirements, by id. */
        lost: string[];
        coverage: number;
    };
    /** Organisations that were considered. */
    considered: number;
};
export type QueueKind = "review" | "exchange" | "silence" | "conflict" | "left_out" | "duplicate" | "expiring" | "no_concept" | "outcome" | "draft";
export type QueueEffect = {
    code: "others_asked" | "asker_told_no" | "asked_again" | "answer_asked" | "contact_asked" | "outcome_asked" | "renewal_asked" | "statement_asked" | "one_answer_asked" | "all_told_it_ends" | "message_changed" | "draft_discarded" | "rule_opened" | "limit_opened" | "introduction_drafted" | "organisations_merged" | "kept_apart" | "concept_proposed" | "hidden";
    text: string;
};
export type QueueAction = {
    code: "approve" | "refuse" | "edit_message" | "discard" | "reopen" | "block" | "ask_owner" | "change_rule" | "change_limit" | "open_introduction" | "merge" | "not_same" | "propose_concept" | "put_aside";
    effect?: QueueEffect;
    /** Whose members are told because of it; empty: nobody outside learns of it. */
    tells: BriefOrganisation[];
    /** Done by the queue; otherwise on a page of its own. */
    here: boolean;
};
export type QueueItem = {
    /** The same as long as it is about the same thing. */
    id: string;
    kind: QueueKind;
    /** How much acting on it now is worth; the order of the list. */
    worth: number;
    /** What it is and why now, in the asker’s language. */
    sentence: string;
    why: {
        code: "review_asked" | "contact_withheld" | "half_time_over" | "expired" | "rule" | "answers" | "outcomes" | "goes_out_soon" | "no_outcome_told" | "own_capacity_zero" | "no_statement" | "no_candidate" | "only_excluded" | "person_full" | "capacity_of_candidates_used" | "animators_full" | "same_external_id" | "same_site" | "same_name" | "alias_of" | "similar_name" | "expires_soon" | "no_concept";
        text: string;
    }[];
    /** Id of the introduction it is about. */
    introduction?: string;
    organisations: BriefOrganisation[];
    /** The statement it is about; its words while it is there. */
    statement?: {
        id: string;
        kind?: StatementKind;
        text?: string;
        language?: string;
    };
    /** The text it is about; its title while it is there. */
    text?: {
        id: string;
        title?: string;
        language?: string;
    };
    /** Of a duplicate: id of the one that would stay. */
    stays?: string;
    /** How many organisations wait for it. */
    waiting: number;
    /** Absent where nothing says since when. */
    since?: string;
    /** Instant, UTC. */
    due_at?: string;
    /** The usual one first. */
    actions: QueueAction[];
    /** Who is at it. */
    claimed_by?: {
        id: string;
        name?: string;
    };
    /** Instant, UTC. */
    claimed_until?: string;
};
export type QueuePage = {
    items: QueueItem[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
    /** Of the whole queue, by kind. */
    counts: {
        kind: QueueKind;
        count: number;
    }[];
    /** Instant, UTC. */
    as_of: string;
};
export type QueueActsBody = {
    /** Ids of items. */
    items: string[];
    action: "approve" | "refuse" | "edit_message" | "discard" | "reopen" | "block" | "ask_owner" | "change_rule" | "change_limit" | "open_introduction" | "merge" | "not_same" | "propose_concept" | "put_aside";
    /** Only say what would happen. */
    preview?: boolean;
    /** With `put_aside`: the day on which they are back, from tomorrow to a year ahead. */
    until?: string;
};
export type QueueActed = {
    preview: boolean;
    /** One an item, in the order asked. */
    results: {
        item: string;
        code: "done" | "would" | "gone" | "not_offered" | "one_by_one" | "twice" | "held" | "overlaps" | "changed" | "failed" | "day_needed" | "unknown";
        text: string;
        effect?: QueueEffect;
        /** Whose members are told because of it; empty: nobody outside learns of it. */
        tells: BriefOrganisation[];
        /** To take it back; absent where it cannot be. */
        undo?: string;
        /** Absent: as long as nobody was told. */
        undo_until?: string;
    }[];
};
export type QueueUndone = {
    undone: string;
};
export type UnmetNeedsBrief = {
    row: string;
    texts: {
        fr: string;
        en: string;
    };
};
export type ReportTableCode = "funnel" | "passages" | "suggestions_accepted" | "introductions_accepted" | "suggestions_declined" | "introductions_declined" | "coverage" | "spread" | "left_out" | "unmet_needs" | "unused_offers" | "single_holders" | "silos_of_poles" | "silos_of_kinds";
export type ReportColumnCode = "month" | "from" | "to" | "asking" | "asked_kind" | "reason" | "dimension" | "group" | "other_group" | "thing" | "holders" | "concept" | "types" | "statements" | "organisation" | "since" | "suggested" | "interested" | "offered" | "introduced" | "met" | "together" | "direct" | "passage_share" | "days_lower" | "days_median" | "days_upper" | "asked" | "accepted" | "later" | "declined" | "open" | "accepted_share" | "declined_for" | "organisations" | "covered_suggestions" | "covered_introductions" | "covered_meetings" | "gini" | "lorenz" | "left_out" | "unmet_needs" | "unmet_organisations" | "unmet_since" | "nearest" | "unused_offers" | "single_holders" | "needing" | "observed" | "expected" | "ratio" | "chance" | "reading";
export type ReportCell = {
    "number"?: number;
    /** As it is said in the asker’s language. */
    text?: string;
    /** Codes, or a date. */
    codes?: string[];
    /** Of concepts, organisations or statements. */
    ids?: string[];
    /** Fewer than five organisations are behind it, or it would tell of such a one. */
    hidden?: boolean;
};
export type ReportTable = {
    code: ReportTableCode;
    title: string;
    definition: string;
    columns: {
        code: ReportColumnCode;
        heading: string;
        unit: "count" | "share" | "days" | "ratio" | "code" | "date" | "concept" | "organisation" | "statement";
        definition: string;
    }[];
    rows: {
        /** By which what is behind it is asked for. */
        key: string;
        /** One a column; an empty one says nothing. */
        cells: ReportCell[];
    }[];
};
export type Report = {
    kind: "funnel" | "acceptance" | "exposure" | "unmet_needs" | "unused_offers" | "single_holders" | "silos";
    title: string;
    /** What it shows, in one sentence. */
    says: string;
    /** Instant, UTC. */
    as_of: string;
    /** While the campus is still being read, in place of the tables: so many offers and needs of all. Ask again after some seconds. */
    making?: {
        done: number;
        all: number;
    };
    /** The main one first. */
    tables: ReportTable[];
};
export type BehindFigure = {
    id: string;
    what: "introduction" | "suggestion" | "organisation" | "statement";
    organisations: BriefOrganisation[];
    /** Of an introduction. */
    stage?: IntroductionStage;
    /** Words of a statement. */
    text?: string;
};
export type BehindPage = {
    items: BehindFigure[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
    /** Over all pages. */
    found: number;
};
export type SourceQuote = {
    /** Id of the statement, text or organisation quoted. */
    source: string;
    version: number;
    /** First UTF-16 unit of the words in the source. */
    start: number;
    /** First UTF-16 unit after them. */
    end: number;
    language: Language;
    words: string;
    /** Their sentence begins before them. */
    cut_before: boolean;
    /** Their sentence goes on after them. */
    cut_after: boolean;
    /** What matched, in order, as UTF-16 places in `words`. */
    marks: {
        start: number;
        end: number;
    }[];
};
export type MatchPart = {
    /** The same word; its translation or long form; the same concept under whatever label; a broader or narrower one; the themes of both as a whole, which have no words; the name of the organisation; all that is too small to be listed. */
    kind: "word" | "translation" | "concept" | "broader" | "theme" | "name" | "rest";
    /** The question’s word; empty for themes and the rest. */
    asked: string;
    /** The source’s word, or its concept’s label; empty for themes and the rest. */
    found: string;
    /** Its part of the evidence. */
    share: number;
    /** Id of a concept. */
    concept?: string;
    /** What a part without words is called, in the asker’s language. */
    label?: string;
};
export type Evidence = {
    /** Id of the statement, text or organisation. */
    source: string;
    kind: "organisation" | "offer" | "need" | "text";
    /** Half is above 99 % of random pairs of a question as long; comparable between questions. */
    score: number;
    /** Its part of the organisation’s score. */
    share: number;
    /** The one that marks most of the score first. */
    quotes: SourceQuote[];
    /** Largest share first. */
    parts: MatchPart[];
};
export type SearchHit = {
    organisation: NamedOrganisation;
    /** Half is above 99 % of random pairs of a question as long; comparable between questions. */
    score: number;
    /** Why it was found, as a sentence in the asker’s language: of what the first quote of each evidence marks. */
    text?: string;
    evidence: Evidence[];
    /** Who in the organisation recorded what it was found by, to animators who ask for it; empty where no person did. */
    experts?: {
        /** Id of the person. */
        person: string;
        name?: string;
        /** Part of the score from what this person stands behind. */
        share: number;
    }[];
};
export type Facet = {
    field: "organisation_kind" | "pole" | "concept" | "language" | "statement_type" | "source_kind";
    /** The field’s name, in the asker’s language. */
    label: string;
    counts: {
        /** As the filter of the same name takes it. */
        value: string;
        /** Its name, in the asker’s language. */
        label: string;
        organisations: number;
    }[];
};
export type SearchPage = {
    items: SearchHit[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
    /** Organisations found, over all pages. */
    found: number;
    /** Of the fields asked for, in their order. */
    facets: Facet[];
    /** Words that nobody here uses, and what was looked for instead. */
    corrections: {
        typed: string;
        read: string;
    }[];
    /** Words of the question that nobody here says, in any language. */
    unheard: string[];
    /** True: the order changed since the page before, as more was learned: an organisation may come twice or not at all. */
    reordered?: boolean;
};
export type SearchFilters = {
    organisation_kind?: OrganisationKind[];
    pole?: Pole[];
    concept?: string[];
    language?: Language[];
    /** Only what is of this day or later; what has no day stays. */
    since?: string;
    statement_type?: StatementType[];
    source_kind?: ("organisation" | "offer" | "need" | "text")[];
};
export type SearchWithout = {
    /** Sources that count for nothing. */
    sources?: string[];
    /** Ids of organisations that are not found. */
    organisations?: string[];
};
export type SearchBody = {
    /** What is looked for, as typed, in French or English. The last word may be a beginning; "a phrase" in quotes stands as it is; a word after - does not stand. */
    words?: string;
    /** A whole text or profile. */
    text?: string;
    /** Who is like this organisation: id or external id `scheme:value`. */
    organisation?: string;
    /** Id of a statement, text or organisation: who else speaks of the same? */
    source?: string;
    /** Id of a concept, whatever its label. */
    concept?: string;
    filters?: SearchFilters;
    without?: SearchWithout;
    facets?: ("organisation_kind" | "pole" | "concept" | "language" | "statement_type" | "source_kind")[];
    evidence?: number;
    /** Also who in each organisation; animators only, 403 to others. */
    experts?: boolean;
    limit?: number;
    /** The `next` of the page before. */
    cursor?: string;
};
export type BulkQuestion = {
    /** What is looked for, as typed, in French or English. The last word may be a beginning; "a phrase" in quotes stands as it is; a word after - does not stand. */
    words?: string;
    /** A whole text or profile. */
    text?: string;
    /** Who is like this organisation: id or external id `scheme:value`. */
    organisation?: string;
    /** Id of a statement, text or organisation: who else speaks of the same? */
    source?: string;
    /** Id of a concept, whatever its label. */
    concept?: string;
    filters?: SearchFilters;
    without?: SearchWithout;
    facets?: ("organisation_kind" | "pole" | "concept" | "language" | "statement_type" | "source_kind")[];
    evidence: number;
    limit: number;
};
export type BulkSearchBody = {
    questions: BulkQuestion[];
};
export type BulkOneAnswer = {
    answer: SearchPage;
} | {
    problem: Problem;
};
export type BulkSearchAnswer = {
    /** One for each question, in their order. */
    answers: BulkOneAnswer[];
};
export type Completions = {
    items: {
        /** What to put in place of all that is typed. */
        text: string;
        /** Id of a concept. */
        concept?: string;
        /** Sources that hold it, as far as the asker may see them. */
        sources: number;
    }[];
    next: null;
};
export type OrganisationConcepts = {
    items: {
        /** Id of a concept. */
        id: string;
        "type": string;
        /** In the asker’s language where there is one. */
        label: string;
        labels: {
            fr: string[];
            en: string[];
        };
        /** Ids of broader concepts, the main one first. */
        broader: string[];
        /** Sources of the organisation that speak of it. */
        sources: number;
        /** How much it tells about the organisation, of the strongest. */
        weight: number;
    }[];
    next: null;
};
export type InTextBody = {
    /** As it is being written; it is not kept. */
    text: string;
    /** What it is in where it does not tell; the asker’s when absent. */
    language?: Language;
    /** Concepts, the first ones; 20 when absent. */
    limit?: number;
};
export type ConceptsInText = {
    items: {
        /** Id of a concept. */
        id: string;
        /** Sort of thing: condition, technique…; `imported`. */
        "type": string;
        /** In the asker’s language where there is one. */
        label: string;
        /** The words that say it, in UTF-16 units of the text, in order. */
        places: {
            start: number;
            end: number;
        }[];
    }[];
    next: null;
};
export type ExplainBody = {
    pairs: {
        /** Id of a statement, text or organisation. */
        asking: string;
        /** Id of a statement, text or organisation. */
        answering: string;
    }[];
};
export type Explanations = {
    items: {
        /** Id of the statement, text or organisation. */
        asking: string;
        /** Id of the statement, text or organisation. */
        answering: string;
        /** Half is above 99 % of random pairs of a question as long; comparable between questions. */
        score: number;
        quotes: {
            asking: SourceQuote[];
            answering: SourceQuote[];
        };
        /** Largest share first. */
        parts: MatchPart[];
    }[];
    next: null;
};
export type UncoveredWords = {
    items: {
        words: string;
        language: Language;
        sources: number;
    }[];
    next: null;
};
export type Concept = {
    /** Id of a concept: a slug, or `import/notation` for an imported one. */
    id: string;
    /** Sort of thing: condition, technique…; `imported`. */
    "type": string;
    /** In the asker’s language where there is one. */
    label: string;
    /** Labels in each language, the preferred one first. */
    labels: {
        fr: string[];
        en: string[];
    };
    /** Ids of broader concepts, the main one first. */
    broader: string[];
    /** Ids of narrower concepts. */
    narrower: string[];
    /** Id of the import it came from. */
    "import"?: string;
};
export type ConceptPage = {
    items: Concept[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type VocabularyImport = {
    /** Id of the import. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    name: string;
    /** `open`: its concepts do not count yet; `in_force`: they do; `undone`: no more. */
    state: "open" | "in_force" | "undone";
    concepts: number;
    /** Of these, one of ours, by a label or by a curator. */
    mapped: number;
    /** Of these, possibly several of ours: a curator decides. */
    undecided: number;
    /** Instant, UTC. */
    at: string;
    /** Id of a person, or the kind of actor where no person acted. */
    by: string;
};
export type ThesaurusImported = {
    "import": VocabularyImport;
    /** Concepts without a label in French or English: left out. */
    unlabelled: number;
    /** Concepts not to be used any more: left out. */
    deprecated: number;
    /** Labels that do not say their language: left out. */
    untagged: number;
};
export type VocabularyImportPage = {
    items: VocabularyImport[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type ProposalBody = {
    /** What it is about. */
    name: string;
    concepts: {
        fr: string[];
        en: string[];
        /** Ids of broader concepts. */
        broader: string[];
    }[];
};
export type Mapping = {
    /** URI of the imported concept. */
    uri: string;
    notation?: string;
    /** Labels in each language, the preferred one first. */
    labels: {
        fr: string[];
        en: string[];
    };
    /** URIs of its broader concepts. */
    broader: string[];
    /** Concepts that share a label with it. */
    candidates: string[];
    /** What was decided; null: a concept of its own; absent: nothing yet. */
    decided?: string | null;
};
export type MappingPage = {
    items: Mapping[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type DecisionBody = {
    /** URI of the imported concept. */
    uri: string;
    /** Concept it is; null: a concept of its own. */
    concept: string | null;
};
export type Notice = {
    /** Id of the notice. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    /** Id of the person it is for. */
    person: string;
    kind: "new_suggestion" | "introduction_offered" | "introduction_reminder" | "introduced" | "introduction_ended" | "introduction_reopened" | "meeting_set" | "meeting_changed" | "meeting_cancelled" | "outcome_asked" | "call_fits" | "animator_asks" | "webhook_paused" | "address_unreachable";
    /** What an animator asks for: of `animator_asks`. */
    asked_for?: "answer_asked" | "contact_asked" | "outcome_asked" | "renewal_asked" | "statement_asked" | "one_answer_asked";
    /** The notice as a sentence, in the asker’s language. */
    text: string;
    /** Id of the suggestion it is about. */
    suggestion?: string;
    /** Id of the introduction it is about. */
    introduction?: string;
    /** Id of the call it is about. */
    call?: string;
    /** Id of the statement it is about. */
    statement?: string;
    /** Id of the webhook that is paused. */
    webhook?: string;
    /** Whose address e-mails do not reach; never the address. */
    unreachable?: {
        /** Id of the person. */
        id: string;
        name?: string;
    };
    /** Id of the person’s organisation it is about; absent: the campus itself. */
    organisation?: string;
    /** Instant, UTC. */
    at: string;
    read: boolean;
    /** Instant, UTC. */
    read_at?: string;
};
export type NoticePage = {
    items: Notice[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type NoticeBody = {
    read: boolean;
};
export type WebhookEvent = "organisation.changed" | "organisation.removed" | "statement.changed" | "statement.removed" | "text.changed" | "text.removed";
export type WebhookSigning = "hmac" | "ed25519";
export type Webhook = {
    /** Id of the webhook. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    /** Where messages are sent: https, port 443 or 8443, a public address; redirects are not followed. */
    url: string;
    /** What it is for. */
    description: string;
    events: WebhookEvent[];
    signing: WebhookSigning;
    /** To verify with, `whpk_…`: of Ed25519. */
    public_key?: string;
    /** Until then the secret before signs, too. */
    overlap_until?: string;
    /** Id of the key whose machines it belongs to; absent: the campus’s. */
    key?: string;
    /** Paused: nothing is sent, and what happens meanwhile is not told later. Active again: what waited is sent. */
    state: "active" | "paused";
    /** `asked`; `gone`: the receiver answered 410; `failing`: nothing arrived there for three days. */
    paused_because?: "asked" | "gone" | "failing" | "restored" | "key_revoked" | "key_expired";
    /** Instant, UTC. */
    paused_at?: string;
    /** Where it stands, in the asker’s language. */
    text: string;
    /** Instant, UTC. */
    created_at: string;
    /** Id of a person or a key, or the kind of actor. */
    by: string;
};
export type WebhookPage = {
    items: Webhook[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type WebhookBody = {
    /** Where messages are sent: https, port 443 or 8443, a public address; redirects are not followed. */
    url: string;
    /** What it is for. */
    description?: string;
    /** What is told. */
    events: WebhookEvent[];
    signing?: WebhookSigning;
};
export type WebhookWithSecret = {
    /** Id of the webhook. */
    id: string;
    /** One more at each write; in quotes, what `If-Match` takes. */
    version: number;
    /** Where messages are sent: https, port 443 or 8443, a public address; redirects are not followed. */
    url: string;
    /** What it is for. */
    description: string;
    events: WebhookEvent[];
    signing: WebhookSigning;
    /** To verify with, `whpk_…`: of Ed25519. */
    public_key?: string;
    /** Until then the secret before signs, too. */
    overlap_until?: string;
    /** Id of the key whose machines it belongs to; absent: the campus’s. */
    key?: string;
    /** Paused: nothing is sent, and what happens meanwhile is not told later. Active again: what waited is sent. */
    state: "active" | "paused";
    /** `asked`; `gone`: the receiver answered 410; `failing`: nothing arrived there for three days. */
    paused_because?: "asked" | "gone" | "failing" | "restored" | "key_revoked" | "key_expired";
    /** Instant, UTC. */
    paused_at?: string;
    /** Where it stands, in the asker’s language. */
    text: string;
    /** Instant, UTC. */
    created_at: string;
    /** Id of a person or a key, or the kind of actor. */
    by: string;
    /** To verify with, `whsec_…`; shown this once. Absent of Ed25519. */
    secret?: string;
};
export type WebhookPatch = {
    /** Where messages are sent: https, port 443 or 8443, a public address; redirects are not followed. */
    url?: string;
    /** What it is for. */
    description?: string;
    /** What is told. */
    events?: WebhookEvent[];
    /** Paused: nothing is sent, and what happens meanwhile is not told later. Active again: what waited is sent. */
    state?: "active" | "paused";
};
export type WebhookRotationBody = {
    /** How long the secret before goes on to sign, too; 0: not any more. */
    overlap_hours?: number;
    /** From now on; as before when absent. */
    signing?: WebhookSigning;
};
export type WebhookDeliveryState = "pending" | "delivered" | "failed" | "dropped";
export type WebhookAttempt = {
    /** Instant, UTC. */
    at: string;
    /** How long it took, milliseconds. */
    ms: number;
    /** HTTP status of the answer; absent where there was none. */
    status?: number;
    /** Why it failed: `no-address` (the name stands for none that is sent to), `refused`, `unreachable`, `reset`, `tls`, `timeout`, `malformed`, `redirect`, `status` or `failed`; absent where it arrived. */
    code?: string;
};
export type WebhookDelivery = {
    /** Id of the message: its header `webhook-id`. */
    id: string;
    /** A `WebhookEvent`, or `webhook.test`. */
    event: string;
    /** The body that is sent. */
    payload: {
        "type": string;
        /** Instant, UTC. */
        timestamp: string;
        data: {
            [key: string]: any;
        };
    };
    /** Instant, UTC. */
    at: string;
    state: WebhookDeliveryState;
    /** When it is sent next; while pending. */
    next_at?: string;
    /** The latest ones, oldest first. */
    attempts: WebhookAttempt[];
};
export type WebhookDeliveryPage = {
    items: WebhookDelivery[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type WebhookReplayBody = {
    /** Id of one message, in whatever state. */
    delivery?: string;
    /** All that were given up since. */
    failed_since?: string;
};
export type WebhookReplayed = {
    /** How many are sent again, under the same `webhook-id`. */
    replayed: number;
};
export type EmailWay = "at_once" | "digest" | "never";
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
export type DigestTime = {
    /** Of a weekly digest; absent: each day. */
    weekday?: Weekday;
    hour: number;
};
export type QuietHours = {
    /** Time of day, HH:MM. */
    "from": string;
    /** Time of day, HH:MM. */
    to: string;
};
export type DaysOff = {
    /** Day, YYYY-MM-DD. */
    "from": string;
    /** Day, YYYY-MM-DD. */
    to: string;
};
export type NotificationPreferences = {
    /** Id of the person. */
    person: string;
    /** 0: nothing was chosen; in quotes, what `If-Match` takes. */
    version: number;
    /** How each kind is sent by e-mail; as usual where left out. The inbox has every notice. */
    email: {
        new_suggestion?: EmailWay;
        introduction_offered?: EmailWay;
        introduction_reminder?: EmailWay;
        introduced?: EmailWay;
        introduction_ended?: EmailWay;
        introduction_reopened?: EmailWay;
        meeting_set?: EmailWay;
        meeting_changed?: EmailWay;
        meeting_cancelled?: EmailWay;
        outcome_asked?: EmailWay;
        call_fits?: EmailWay;
        animator_asks?: EmailWay;
        webhook_paused?: EmailWay;
        address_unreachable?: EmailWay;
    };
    digest: DigestTime;
    /** None when absent. */
    quiet_hours?: QuietHours;
    /** Days of each week on which nothing is sent. */
    weekdays_off: Weekday[];
    days_off: DaysOff[];
    /** Messages a day, digests apart; what has no place goes into the next digest. */
    most_a_day: number;
    /** The person’s: all times and days here are by its clock. */
    time_zone: string;
};
export type NotificationPreferencesBody = {
    /** How each kind is sent by e-mail; as usual where left out. The inbox has every notice. */
    email?: {
        new_suggestion?: EmailWay;
        introduction_offered?: EmailWay;
        introduction_reminder?: EmailWay;
        introduced?: EmailWay;
        introduction_ended?: EmailWay;
        introduction_reopened?: EmailWay;
        meeting_set?: EmailWay;
        meeting_changed?: EmailWay;
        meeting_cancelled?: EmailWay;
        outcome_asked?: EmailWay;
        call_fits?: EmailWay;
        animator_asks?: EmailWay;
        webhook_paused?: EmailWay;
        address_unreachable?: EmailWay;
    };
    digest?: DigestTime;
    /** None when absent. */
    quiet_hours?: QuietHours;
    /** Days of each week on which nothing is sent. */
    weekdays_off?: Weekday[];
    days_off?: DaysOff[];
    /** Messages a day, digests apart; what has no place goes into the next digest. */
    most_a_day?: number;
};
export type NextDigest = {
    /** When it is sent; where nothing waits for it, when it would be. */
    at: string;
    /** What it would hold as things stand, oldest first; what is read until then leaves it. */
    notices: Notice[];
};
export type FailedMail = {
    /** Id of the delivery; a part of the Message-ID of the e-mail. */
    delivery: string;
    /** Id of the person it was for. */
    person: string;
    notices: string[];
    digest: boolean;
    /** Why it was given up: what the mail server answered, or what went wrong. Or why it was dropped: what it was to tell is `gone`, `read`, `over`, `past` (its meeting has begun) or `stopped`; or `no-person`, `no-address`, `address-off`, `no-mail`. */
    because: string;
    attempts: number;
    /** Instant, UTC. */
    at: string;
};
export type FailedMailPage = {
    items: FailedMail[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type SilentAddress = {
    /** Id of the person whose address it is. */
    person: string;
    /** `refused` by its mail server, `bounced` by a report of one, `complained` by who got an e-mail there. */
    because: "refused" | "bounced" | "complained";
    /** What the mail server answered or reported. */
    code?: string;
    /** Instant, UTC. */
    since: string;
};
export type SilentAddressPage = {
    items: SilentAddress[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type ReportTaken = {
    /** `address_off`: nothing is sent there any more; `passing`: it says nothing that lasts; `not_ours`: it is about no e-mail from here; `no_report`: it is none. */
    effect: "address_off" | "passing" | "not_ours" | "no_report";
};
export type MailPreviewBody = {
    /** What it tells; several come in one e-mail. */
    kinds: ("new_suggestion" | "introduction_offered" | "introduction_reminder" | "introduced" | "introduction_ended" | "introduction_reopened" | "meeting_set" | "meeting_changed" | "meeting_cancelled" | "outcome_asked" | "call_fits" | "animator_asks" | "webhook_paused" | "address_unreachable")[];
    language?: Language;
    digest?: boolean;
    /** Where animators ask for something. */
    asked_for?: "answer_asked" | "contact_asked" | "outcome_asked" | "renewal_asked" | "statement_asked" | "one_answer_asked";
};
export type MailPreview = {
    subject: string;
    text: string;
    html: string;
};
export type Scope = "expertise:read" | "changes:read" | "webhooks:write" | "mail-reports:write";
export type KeySecret = {
    /** The beginning of the secret, which tells it apart and opens nothing. */
    name: string;
    /** Instant, UTC. */
    made_at: string;
    /** It is good before this; absent: as long as the key. */
    ends_at?: string;
    /** Instant, UTC. */
    last_used_at?: string;
};
export type Key = {
    /** Id of the key. */
    id: string;
    /** One more at each change; its use is none. In quotes, what `If-Match` takes. */
    version: number;
    /** What it is called in lists. */
    name: string;
    /** What it is for; nothing else. */
    scopes: Scope[];
    /** Addresses and networks (CIDR) it may be used from; empty: from anywhere. */
    networks: string[];
    /** Requests in a second, again and again. */
    per_second: number;
    /** Requests beyond those, in any ten seconds. */
    burst: number;
    /** Requests in a day. */
    per_day: number;
    organisation?: BriefOrganisation;
    /** It is good before this. */
    expires: string;
    /** `suspended`: it came back with a backup, and may have been revoked since; it opens nothing until it is rotated. */
    state: "live" | "expired" | "revoked" | "suspended";
    /** The newest first; two while a rotation lasts. */
    secrets: KeySecret[];
    /** Instant, UTC. */
    created_at: string;
    /** Id of a person, or the kind of actor where no person acted. */
    created_by: string;
    /** Instant, UTC. */
    rotated_at?: string;
    /** Instant, UTC. */
    revoked_at?: string;
    revoked_by?: string;
    /** Instant, UTC. */
    suspended_at?: string;
    /** To the minute. */
    last_used_at?: string;
};
export type KeyPage = {
    items: Key[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type KeyBody = {
    /** What it is called in lists. */
    name: string;
    /** What it is for; nothing else. */
    scopes: Scope[];
    /** Addresses and networks (CIDR) it may be used from; empty: from anywhere. */
    networks?: string[];
    /** Requests in a second, again and again. */
    per_second?: number;
    /** Requests beyond those, in any ten seconds. */
    burst?: number;
    /** Requests in a day. */
    per_day?: number;
    /** The partner institution: id or external id `scheme:value`. */
    organisation?: string;
    /** Last day, in the campus’s time zone, or the instant it ends; a year from now when absent, two at the most. */
    expires?: string;
};
export type KeyWithSecret = {
    /** Id of the key. */
    id: string;
    /** One more at each change; its use is none. In quotes, what `If-Match` takes. */
    version: number;
    /** What it is called in lists. */
    name: string;
    /** What it is for; nothing else. */
    scopes: Scope[];
    /** Addresses and networks (CIDR) it may be used from; empty: from anywhere. */
    networks: string[];
    /** Requests in a second, again and again. */
    per_second: number;
    /** Requests beyond those, in any ten seconds. */
    burst: number;
    /** Requests in a day. */
    per_day: number;
    organisation?: BriefOrganisation;
    /** It is good before this. */
    expires: string;
    /** `suspended`: it came back with a backup, and may have been revoked since; it opens nothing until it is rotated. */
    state: "live" | "expired" | "revoked" | "suspended";
    /** The newest first; two while a rotation lasts. */
    secrets: KeySecret[];
    /** Instant, UTC. */
    created_at: string;
    /** Id of a person, or the kind of actor where no person acted. */
    created_by: string;
    /** Instant, UTC. */
    rotated_at?: string;
    /** Instant, UTC. */
    revoked_at?: string;
    revoked_by?: string;
    /** Instant, UTC. */
    suspended_at?: string;
    /** To the minute. */
    last_used_at?: string;
    /** Shown this once: only its hash is kept. Sent as `Authorization: Bearer` and the secret. */
    secret: string;
};
export type KeyPatch = {
    /** What it is called in lists. */
    name?: string;
    /** What it is for; nothing else. */
    scopes?: Scope[];
    networks?: string[] | null;
    per_second?: number | null;
    burst?: number | null;
    per_day?: number | null;
    organisation?: string | null;
    /** Last day, in the campus’s time zone, or the instant it ends; a year from now when absent, two at the most. */
    expires?: string | null;
};
export type RotateBody = {
    /** How long a secret from before stays good; 0: it ends at once. */
    overlap_hours?: number;
};
export type Change = {
    kind: "organisation" | "statement" | "text";
    /** Its id. */
    id: string;
    /** As it stands now; absent where it is removed. */
    version?: number;
    /** When the change was noticed, UTC. */
    changed_at: string;
    /** It may not be seen any more, for whatever reason: forget it. */
    removed?: true;
};
export type ChangePage = {
    /** Each thing once, in the order of its latest change. */
    items: Change[];
    /** Where to read on, now or later; good for 30 days at least. */
    next: string;
    /** There is more to read already. */
    more: boolean;
};
export type Health = {
    version: string;
    /** What the data folder was made for. */
    data: "demonstration" | "real";
    ready: boolean;
    services: {
        name: string;
        ready: boolean;
        trouble?: string;
    }[];
    lag: {
        group: string;
        topic: string;
        partition: number;
        committed: number;
        end: number;
    }[];
};
export type Live = {
    status: "ok";
    version: string;
};
export type Readiness = {
    ready: boolean;
    troubles: {
        service: string;
        trouble: string;
    }[];
};
export type DeadLetter = {
    id: string;
    group: string;
    topic: string;
    partition: number;
    offset: number;
    /** Id of the aggregate the event is about. */
    key: string;
    "type": string;
    event_id: string;
    time: string;
    error: string;
    attempts: number;
    /** Instant, UTC. */
    at: string;
    /** Base64 of the Protobuf body; of one letter only. */
    body?: string;
};
export type DeadLetterPage = {
    items: DeadLetter[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type Erased = {
    erased: number;
};
export type Replayed = {
    replayed: boolean;
};
export type RemovalKind = "person" | "organisation";
export type Removal = {
    /** Of what was removed; it names nobody any more. */
    id: string;
    /** When it was removed; that of the first receipt where no more is known. */
    at: string;
    receipts: {
        service: string;
        version: number;
        /** Instant, UTC. */
        at?: string;
    }[];
    /** Services that have not answered yet. */
    awaited: string[];
    /** Every service that keeps anything of it has forgotten what was removed. */
    complete: boolean;
};
export type RemovalPage = {
    items: Removal[];
    /** Cursor of the next page; null at the end. */
    next: string | null;
};
export type Receipts = {
    items: {
        service: string;
        version: number;
        /** Instant, UTC. */
        at?: string;
    }[];
    next: null;
    /** Services that have not answered yet. */
    awaited: string[];
    /** Every service that keeps anything of it has forgotten what was removed. */
    complete: boolean;
};
export type Restored = {
    documents: number;
};
/**
 * How one signs in here
 */
export function getSignIn(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WaysIn;
    } | {
        status: number;
        data: Problem;
    }>("/v1/sign-in", {
        ...opts
    }));
}
/**
 * Signs in who has the link; it is good once
 */
export function postSignIn(signInBody: SignInBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignedIn;
    } | {
        status: number;
        data: Problem;
    }>("/v1/sign-in", oazapfts.json({
        ...opts,
        method: "POST",
        body: signInBody
    })));
}
/**
 * Sends a link to sign in to this address, if it is that of one person here; the answer is the same if not
 */
export function postSignInLink(signInLinkBody: SignInLinkBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>("/v1/sign-in/link", oazapfts.json({
        ...opts,
        method: "POST",
        body: signInLinkBody
    })));
}
/**
 * Whether the link of the first start is still good, without using it
 */
export function postSignInFirstLook(signInBody: SignInBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>("/v1/sign-in/first/look", oazapfts.json({
        ...opts,
        method: "POST",
        body: signInBody
    })));
}
/**
 * Makes whoever has the link of the first start the campus’s administrator, and signs them in
 */
export function postSignInFirst(firstAdministratorBody: FirstAdministratorBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignedIn;
    } | {
        status: number;
        data: Problem;
    }>("/v1/sign-in/first", oazapfts.json({
        ...opts,
        method: "POST",
        body: firstAdministratorBody
    })));
}
/**
 * Into the demonstration on this machine, to act as anybody of it by `Passerelle-Act-As`
 */
export function postSignInDemonstration(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignedIn;
    } | {
        status: number;
        data: Problem;
    }>("/v1/sign-in/demonstration", {
        ...opts,
        method: "POST"
    }));
}
/**
 * Who asks, and what they may
 */
export function getSession(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WhoIsHere;
    } | {
        status: number;
        data: Problem;
    }>("/v1/session", {
        ...opts
    }));
}
/**
 * Signs out: the session that asks is over
 */
export function deleteSession(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>("/v1/session", {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Leads to the institution that says who one is
 */
export function getSignInOidc({ next }: {
    next?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 302;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/sign-in/oidc${QS.query(QS.explode({
        next
    }))}`, {
        ...opts
    }));
}
/**
 * Where the institution sends the browser back to; signs in whom it knows
 */
export function getSignInOidcCallback({ code, state, iss, sessionState, error, errorDescription, errorUri }: {
    code?: string;
    state?: string;
    iss?: string;
    sessionState?: string;
    error?: string;
    errorDescription?: string;
    errorUri?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 302;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/sign-in/oidc/callback${QS.query(QS.explode({
        code,
        state,
        iss,
        session_state: sessionState,
        error,
        error_description: errorDescription,
        error_uri: errorUri
    }))}`, {
        ...opts
    }));
}
/**
 * Where a person is signed in, the latest first
 */
export function getPersonsIdSessions(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionList;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/sessions`, {
        ...opts
    }));
}
/**
 * Ends all of them but the one that asks; says how many
 */
export function deletePersonsIdSessions(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: EndedSessions;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/sessions`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Ends one of them
 */
export function deletePersonsIdSessionsSession(id: string, session: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/sessions/${encodeURIComponent(session)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Sends the link that shows a new address to be the asker’s, there
 */
export function postPersonsIdNewEmailLink(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/new-email/link`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Makes the new address of who has the link and is signed in the one that counts; the link is good once
 */
export function postPersonsIdNewEmailShown(id: string, shownAddressBody: ShownAddressBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/new-email/shown`, oazapfts.json({
        ...opts,
        method: "POST",
        body: shownAddressBody
    })));
}
/**
 * Drops the new address: the present one stays
 */
export function deletePersonsIdNewEmail(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/new-email`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * All that is kept of a person, from every service; as one readable page where HTML is asked for
 */
export function getPersonsIdData(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PersonalData;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/data`, {
        ...opts
    }));
}
/**
 * What removing a person would do: organisations that would have no owner any more
 */
export function getPersonsIdErasure(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Erasure;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/erasure`, {
        ...opts
    }));
}
/**
 * Those the asker may see, in the order of their ids: organisation
 */
export function getOrganisations({ limit, cursor, externalId }: {
    limit?: number;
    cursor?: string;
    externalId?: ExternalId;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations${QS.query(QS.explode({
        limit,
        cursor,
        external_id: externalId
    }))}`, {
        ...opts
    }));
}
/**
 * Makes a new one: organisation
 */
export function postOrganisations(organisationBody: OrganisationBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Organisation;
    } | {
        status: number;
        data: Problem;
    }>("/v1/organisations", oazapfts.json({
        ...opts,
        method: "POST",
        body: organisationBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One of them, by its id or an external id: organisation
 */
export function getOrganisationsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Organisation;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes one by a merge patch (RFC 7396): organisation
 */
export function patchOrganisationsId(id: string, organisationPatch: OrganisationPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Organisation;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: organisationPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Removes one: organisation
 */
export function deleteOrganisationsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Those the asker may see, in the order of their ids: offer or need
 */
export function getStatements({ limit, cursor, organisation, externalId }: {
    limit?: number;
    cursor?: string;
    organisation?: string;
    externalId?: ExternalId;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/statements${QS.query(QS.explode({
        limit,
        cursor,
        organisation,
        external_id: externalId
    }))}`, {
        ...opts
    }));
}
/**
 * Makes a new one: offer or need
 */
export function postStatements(statementBody: StatementBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Statement;
    } | {
        status: number;
        data: Problem;
    }>("/v1/statements", oazapfts.json({
        ...opts,
        method: "POST",
        body: statementBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One of them, by its id or an external id: offer or need
 */
export function getStatementsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Statement;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/statements/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes one by a merge patch (RFC 7396): offer or need
 */
export function patchStatementsId(id: string, statementPatch: StatementPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Statement;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/statements/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: statementPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Removes one: offer or need
 */
export function deleteStatementsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/statements/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Those the asker may see, in the order of their ids: publication or project
 */
export function getTexts({ limit, cursor, organisation, externalId }: {
    limit?: number;
    cursor?: string;
    organisation?: string;
    externalId?: ExternalId;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TextPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/texts${QS.query(QS.explode({
        limit,
        cursor,
        organisation,
        external_id: externalId
    }))}`, {
        ...opts
    }));
}
/**
 * Makes a new one: publication or project
 */
export function postTexts(textBody: TextBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Text;
    } | {
        status: number;
        data: Problem;
    }>("/v1/texts", oazapfts.json({
        ...opts,
        method: "POST",
        body: textBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One of them, by its id or an external id: publication or project
 */
export function getTextsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Text;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/texts/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes one by a merge patch (RFC 7396): publication or project
 */
export function patchTextsId(id: string, textPatch: TextPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Text;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/texts/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: textPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Removes one: publication or project
 */
export function deleteTextsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/texts/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Those the asker may see, in the order of their ids: collaboration
 */
export function getCollaborations({ limit, cursor, organisation, externalId }: {
    limit?: number;
    cursor?: string;
    organisation?: string;
    externalId?: ExternalId;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CollaborationPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/collaborations${QS.query(QS.explode({
        limit,
        cursor,
        organisation,
        external_id: externalId
    }))}`, {
        ...opts
    }));
}
/**
 * Makes a new one: collaboration
 */
export function postCollaborations(collaborationBody: CollaborationBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Collaboration;
    } | {
        status: number;
        data: Problem;
    }>("/v1/collaborations", oazapfts.json({
        ...opts,
        method: "POST",
        body: collaborationBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One of them, by its id or an external id: collaboration
 */
export function getCollaborationsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Collaboration;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/collaborations/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes one by a merge patch (RFC 7396): collaboration
 */
export function patchCollaborationsId(id: string, collaborationPatch: CollaborationPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Collaboration;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/collaborations/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: collaborationPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Removes one: collaboration
 */
export function deleteCollaborationsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/collaborations/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Those the asker may see, in the order of their ids: person
 */
export function getPersons({ limit, cursor, named, externalId }: {
    limit?: number;
    cursor?: string;
    named?: string;
    externalId?: ExternalId;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PersonPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons${QS.query(QS.explode({
        limit,
        cursor,
        named,
        external_id: externalId
    }))}`, {
        ...opts
    }));
}
/**
 * Makes a new one: person
 */
export function postPersons(personBody: PersonBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Person;
    } | {
        status: number;
        data: Problem;
    }>("/v1/persons", oazapfts.json({
        ...opts,
        method: "POST",
        body: personBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One of them, by its id or an external id: person
 */
export function getPersonsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Person;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes one by a merge patch (RFC 7396): person
 */
export function patchPersonsId(id: string, personPatch: PersonPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Person;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: personPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Removes one: person
 */
export function deletePersonsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Those the asker may see, in the order of their ids: membership
 */
export function getMemberships({ limit, cursor, organisation, person }: {
    limit?: number;
    cursor?: string;
    organisation?: string;
    person?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MembershipPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/memberships${QS.query(QS.explode({
        limit,
        cursor,
        organisation,
        person
    }))}`, {
        ...opts
    }));
}
/**
 * Makes a new one: membership
 */
export function postMemberships(membershipBody: MembershipBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Membership;
    } | {
        status: number;
        data: Problem;
    }>("/v1/memberships", oazapfts.json({
        ...opts,
        method: "POST",
        body: membershipBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One of them, by its id or an external id: membership
 */
export function getMembershipsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Membership;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/memberships/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes one by a merge patch (RFC 7396): membership
 */
export function patchMembershipsId(id: string, membershipPatch: MembershipPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Membership;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/memberships/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: membershipPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Removes one: membership
 */
export function deleteMembershipsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/memberships/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Those the asker may see, in the order of their ids: consent
 */
export function getConsents({ limit, cursor, organisation }: {
    limit?: number;
    cursor?: string;
    organisation?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ConsentPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/consents${QS.query(QS.explode({
        limit,
        cursor,
        organisation
    }))}`, {
        ...opts
    }));
}
/**
 * Makes a new one: consent
 */
export function postConsents(consentBody: ConsentBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Consent;
    } | {
        status: number;
        data: Problem;
    }>("/v1/consents", oazapfts.json({
        ...opts,
        method: "POST",
        body: consentBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One of them, by its id or an external id: consent
 */
export function getConsentsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Consent;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/consents/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes one by a merge patch (RFC 7396): consent
 */
export function patchConsentsId(id: string, consentPatch: ConsentPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Consent;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/consents/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: consentPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * The campus’s settings
 */
export function getSettings(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Settings;
    } | {
        status: number;
        data: Problem;
    }>("/v1/settings", {
        ...opts
    }));
}
/**
 * Changes one by a merge patch (RFC 7396): settings
 */
export function patchSettings(settingsPatch: SettingsPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Settings;
    } | {
        status: number;
        data: Problem;
    }>("/v1/settings", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: settingsPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Those of one organisation: offer or need
 */
export function getOrganisationsIdStatements(id: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationsOwnStatementPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/statements${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Those of one organisation: publication or project
 */
export function getOrganisationsIdTexts(id: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationsOwnTextPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/texts${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Those of one organisation: collaboration
 */
export function getOrganisationsIdCollaborations(id: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationsOwnCollaborationPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/collaborations${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Those of one organisation: membership
 */
export function getOrganisationsIdMemberships(id: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationsOwnMembershipPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/memberships${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Those of one organisation: consent
 */
export function getOrganisationsIdConsents(id: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationsOwnConsentPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/consents${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Gives or withdraws a consent
 */
export function putOrganisationsIdConsentsPurpose(id: string, purpose: string, consentGiven: ConsentGiven, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Consent;
    } | {
        status: 201;
        data: Consent;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/consents/${encodeURIComponent(purpose)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: consentGiven,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Merges an organisation into another: references follow
 */
export function postOrganisationsIdMerge(id: string, mergeBody: MergeBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Organisation;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/merge`, oazapfts.json({
        ...opts,
        method: "POST",
        body: mergeBody
    })));
}
/**
 * Undoes a merge, by the id of the organisation that disappeared
 */
export function deleteOrganisationsIdMerge(id: string, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Organisation;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/merge`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * Whom an organisation should meet and why, best first; pages of one list are of one round
 */
export function getOrganisationsIdSuggestions(id: string, { atLeastScore, answer, limit, cursor }: {
    atLeastScore?: number;
    answer?: ("interested" | "not_now" | "no" | "none")[];
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SuggestionPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/suggestions${QS.query(QS.explode({
        at_least_score: atLeastScore,
        limit,
        cursor
    }), QS.form({
        answer
    }))}`, {
        ...opts
    }));
}
/**
 * Who is suggested to whom on the whole campus; for animators; pages of one list are of one round
 */
export function getSuggestions({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CampusPairPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/suggestions${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * One suggestion, as one of its sides sees it
 */
export function getSuggestionsId(id: string, { organisation }: {
    organisation?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Suggestion;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/suggestions/${encodeURIComponent(id)}${QS.query(QS.explode({
        organisation
    }))}`, {
        ...opts
    }));
}
/**
 * Answers a suggestion for one side; the same answer again changes nothing, another one replaces it
 */
export function postSuggestionsIdAnswer(id: string, answerBody: AnswerBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Suggestion;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/suggestions/${encodeURIComponent(id)}/answer`, oazapfts.json({
        ...opts,
        method: "POST",
        body: answerBody
    })));
}
/**
 * Who could be suggested to an organisation now, best first, suggested or not
 */
export function getOrganisationsIdCandidates(id: string, { limit }: {
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CandidatePage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/candidates${QS.query(QS.explode({
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Who would answer an offer or a need that is not saved yet, best first
 */
export function postOrganisationsIdCandidates(id: string, unsavedStatement: UnsavedStatement, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CandidatePage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/candidates`, oazapfts.json({
        ...opts,
        method: "POST",
        body: unsavedStatement
    })));
}
/**
 * Why two organisations are suggested to one another, or why not
 */
export function getPairsAb(a: string, b: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PairStanding;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/pairs/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, {
        ...opts
    }));
}
/**
 * How many suggestions an organisation may have
 */
export function getOrganisationsIdLimits(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Limits;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/limits`, {
        ...opts
    }));
}
/**
 * Chooses how many suggestions an organisation may have: more soon, fewer from the next round on
 */
export function putOrganisationsIdLimits(id: string, limitsBody: LimitsBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Limits;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/limits`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: limitsBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Rules in the order of their ids: to animators all, to members those their organisation made
 */
export function getRules({ limit, cursor, organisation, kind }: {
    limit?: number;
    cursor?: string;
    organisation?: string;
    kind?: ("blocked" | "conflict_of_interest" | "competitor" | "more_together" | "introduced")[];
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RulePage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/rules${QS.query(QS.explode({
        limit,
        cursor,
        organisation
    }), QS.form({
        kind
    }))}`, {
        ...opts
    }));
}
/**
 * Makes a rule: what it forbids is withdrawn at once; said twice, it is there once
 */
export function postRules(ruleBody: RuleBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Rule;
    } | {
        status: number;
        data: Problem;
    }>("/v1/rules", oazapfts.json({
        ...opts,
        method: "POST",
        body: ruleBody
    })));
}
/**
 * One rule
 */
export function getRulesId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Rule;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/rules/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Takes a rule away: what it forbade may be suggested again
 */
export function deleteRulesId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/rules/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Rounds, the latest first; the whole report is in each one alone
 */
export function getRounds({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RoundPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/rounds${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Starts a round; 409 while another is being made
 */
export function postRounds(roundBody?: RoundBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: Round;
    } | {
        status: number;
        data: Problem;
    }>("/v1/rounds", oazapfts.json({
        ...opts,
        method: "POST",
        body: roundBody
    })));
}
/**
 * One round, its progress and its report
 */
export function getRoundsNumber($number: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Round;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/rounds/${encodeURIComponent($number)}`, {
        ...opts
    }));
}
/**
 * Who has fewer suggestions in a round than they should, and why
 */
export function getRoundsNumberLeftOut($number: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LeftOutPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/rounds/${encodeURIComponent($number)}/left-out${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * What a round changes, pair by pair, beside what is suggested now; of a published one, beside the one before
 */
export function getRoundsNumberChanges($number: string, { limit, cursor, $with, organisation, change }: {
    limit?: number;
    cursor?: string;
    $with?: number;
    organisation?: string;
    change?: ("fresh" | "repeated" | "dropped")[];
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ComparedPairPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/rounds/${encodeURIComponent($number)}/changes${QS.query(QS.explode({
        limit,
        cursor,
        "with": $with,
        organisation
    }), QS.form({
        change
    }))}`, {
        ...opts
    }));
}
/**
 * Publishes a proposed round: members see it from one moment to the next
 */
export function postRoundsNumberPublish($number: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Round;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/rounds/${encodeURIComponent($number)}/publish`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Gives up a round that is not published
 */
export function postRoundsNumberDiscard($number: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Round;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/rounds/${encodeURIComponent($number)}/discard`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The weights that serve, and how each moved
 */
export function getWeights(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WeightsVersion;
    } | {
        status: number;
        data: Problem;
    }>("/v1/weights", {
        ...opts
    }));
}
/**
 * Every version there was, the latest first, each with its replay
 */
export function getWeightsVersions(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WeightsVersionPage;
    } | {
        status: number;
        data: Problem;
    }>("/v1/weights/versions", {
        ...opts
    }));
}
/**
 * What learning from the answers so far would come to: learned before, tested after; nothing is kept
 */
export function getWeightsReplay(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Learned;
    } | {
        status: number;
        data: Problem;
    }>("/v1/weights/replay", {
        ...opts
    }));
}
/**
 * Learns a new version; it serves only if it foretells answers no worse than the one that does
 */
export function postWeightsLearn(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Learned;
    } | {
        status: number;
        data: Problem;
    }>("/v1/weights/learn", {
        ...opts,
        method: "POST"
    }));
}
/**
 * Goes back to the version that served before; once, where `If-Match` names the one that serves
 */
export function postWeightsRollBack(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WeightsVersion;
    } | {
        status: number;
        data: Problem;
    }>("/v1/weights/roll-back", {
        ...opts,
        method: "POST"
    }));
}
/**
 * How many suggestions each may have, and when rounds are made by themselves
 */
export function getMatchmakingSettings(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MatchmakingSettings;
    } | {
        status: number;
        data: Problem;
    }>("/v1/matchmaking/settings", {
        ...opts
    }));
}
/**
 * Changes them by a merge patch (RFC 7396); they count from the next round
 */
export function patchMatchmakingSettings(matchmakingSettingsPatch: MatchmakingSettingsPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MatchmakingSettings;
    } | {
        status: number;
        data: Problem;
    }>("/v1/matchmaking/settings", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: matchmakingSettingsPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * How usual it is that an organisation of a kind brings a type
 */
export function getMatchmakingKindTypes(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: KindTypes;
    } | {
        status: number;
        data: Problem;
    }>("/v1/matchmaking/kind-types", {
        ...opts
    }));
}
/**
 * Changes some of its numbers by a merge patch (RFC 7396); they count from the next round
 */
export function patchMatchmakingKindTypes(kindTypesPatch: KindTypesPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: KindTypes;
    } | {
        status: number;
        data: Problem;
    }>("/v1/matchmaking/kind-types", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: kindTypesPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Introductions of an organisation, as it sees them, what moved last first
 */
export function getOrganisationsIdIntroductions(id: string, { stage, limit, cursor }: {
    stage?: ("requested" | "under_review" | "offered" | "agreed" | "introduced" | "met" | "closed" | "declined" | "withdrawn" | "expired" | "refused" | "blocked")[];
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IntroductionPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/introductions${QS.query(QS.form({
        stage
    }), QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Introductions of the whole campus, what moved last first; for animators
 */
export function getIntroductions({ stage, limit, cursor }: {
    stage?: ("requested" | "under_review" | "offered" | "agreed" | "introduced" | "met" | "closed" | "declined" | "withdrawn" | "expired" | "refused" | "blocked")[];
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IntroductionPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions${QS.query(QS.form({
        stage
    }), QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Opens an introduction: held for a minute, in which it can be undone and nobody is told
 */
export function postIntroductions(introductionBody: IntroductionBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>("/v1/introductions", oazapfts.json({
        ...opts,
        method: "POST",
        body: introductionBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One introduction, as one of its parties sees it; to animators all of it
 */
export function getIntroductionsId(id: string, { organisation }: {
    organisation?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}${QS.query(QS.explode({
        organisation
    }))}`, {
        ...opts
    }));
}
/**
 * Says for a party that it wants to meet
 */
export function postIntroductionsIdAgree(id: string, partyActBody?: PartyActBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/agree`, oazapfts.json({
        ...opts,
        method: "POST",
        body: partyActBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Says for a party that it does not
 */
export function postIntroductionsIdDecline(id: string, declineBody?: DeclineBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/decline`, oazapfts.json({
        ...opts,
        method: "POST",
        body: declineBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Takes back what a party asked for or agreed to
 */
export function postIntroductionsIdWithdraw(id: string, partyActBody?: PartyActBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/withdraw`, oazapfts.json({
        ...opts,
        method: "POST",
        body: partyActBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Says when a party can meet
 */
export function putIntroductionsIdTimes(id: string, timesBody: TimesBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/times`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: timesBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Sets or moves the meeting
 */
export function putIntroductionsIdMeeting(id: string, meetingBody: MeetingBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/meeting`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: meetingBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Calls the meeting off
 */
export function deleteIntroductionsIdMeeting(id: string, { ifMatch, organisation }: {
    ifMatch?: string;
    organisation?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/meeting${QS.query(QS.explode({
        organisation
    }))}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * Says for a party what came of it
 */
export function postIntroductionsIdOutcome(id: string, outcomeBody: OutcomeBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/outcome`, oazapfts.json({
        ...opts,
        method: "POST",
        body: outcomeBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Lets a reviewed introduction go to the others
 */
export function postIntroductionsIdApprove(id: string, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/approve`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * Does not let a reviewed introduction go on
 */
export function postIntroductionsIdRefuse(id: string, refuseBody?: RefuseBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/refuse`, oazapfts.json({
        ...opts,
        method: "POST",
        body: refuseBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Exchanges names and contacts where all agreed
 */
export function postIntroductionsIdExchange(id: string, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/exchange`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * Asks anew
 */
export function postIntroductionsIdReopen(id: string, reopenBody?: ReopenBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/reopen`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reopenBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Stops an introduction
 */
export function postIntroductionsIdStop(id: string, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/stop`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * Takes back what an animator did, while nobody is told
 */
export function postIntroductionsIdUndo(id: string, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Introduction;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/undo`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * The message that goes with an introduction, once it is offered, to those who are in
 */
export function getIntroductionsIdMessage(id: string, { language, organisation }: {
    language?: Language;
    organisation?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IntroductionMessage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/message${QS.query(QS.explode({
        language,
        organisation
    }))}`, {
        ...opts
    }));
}
/**
 * Writes the message; what is left out is drafted again
 */
export function putIntroductionsIdMessage(id: string, introductionMessageBody: IntroductionMessageBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IntroductionMessage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/message`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: introductionMessageBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * The meeting for a calendar (RFC 5545): invitation, update or cancellation
 */
export function getIntroductionsIdMeetingIcs(id: string, { organisation }: {
    organisation?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/introductions/${encodeURIComponent(id)}/meeting.ics${QS.query(QS.explode({
        organisation
    }))}`, {
        ...opts
    }));
}
/**
 * How long parties have to answer, who is reminded when, how many requests each may have
 */
export function getBrokeringSettings(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BrokeringSettings;
    } | {
        status: number;
        data: Problem;
    }>("/v1/brokering/settings", {
        ...opts
    }));
}
/**
 * Changes them by a merge patch (RFC 7396); deadlines that are set already stay as they are
 */
export function patchBrokeringSettings(brokeringSettingsPatch: BrokeringSettingsPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BrokeringSettings;
    } | {
        status: number;
        data: Problem;
    }>("/v1/brokering/settings", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: brokeringSettingsPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Whether an organisation wants its introductions looked at first
 */
export function getOrganisationsIdReviewWish(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReviewWish;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/review-wish`, {
        ...opts
    }));
}
/**
 * Says whether it does; counts for introductions that are opened or go on from now on
 */
export function putOrganisationsIdReviewWish(id: string, reviewWishBody: ReviewWishBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReviewWish;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/review-wish`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: reviewWishBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Calls for projects, what closes first first
 */
export function getCalls({ open, fits, limit, cursor }: {
    open?: "true" | "false";
    fits?: string;
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CallPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/calls${QS.query(QS.explode({
        open,
        fits,
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Writes a new call; whom it fits is looked for at once
 */
export function postCalls(callBody: CallBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Call;
    } | {
        status: number;
        data: Problem;
    }>("/v1/calls", oazapfts.json({
        ...opts,
        method: "POST",
        body: callBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Calls that fit an organisation, what closes first first
 */
export function getOrganisationsIdCalls(id: string, { open, limit, cursor }: {
    open?: "true" | "false";
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CallPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/calls${QS.query(QS.explode({
        open,
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Takes calls from a file: a table (requirements as `kind:lab:2! | 3* words | countries:3`), a JSON array, or JSON Lines; known again by their external ids
 */
export function postCallsImport(body: string, { dryRun }: {
    dryRun?: "true" | "false";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CallsImported;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/calls/import${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * One call, by its id or an external id
 */
export function getCallsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Call;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/calls/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes a call by a merge patch (RFC 7396); whom it fits is looked for again
 */
export function patchCallsId(id: string, callPatch: CallPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Call;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/calls/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: callPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Removes a call
 */
export function deleteCallsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/calls/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Whom a call fits, best first, at most 200
 */
export function getCallsIdFits(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Fits;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/calls/${encodeURIComponent(id)}/fits`, {
        ...opts
    }));
}
/**
 * Consortia that could answer a call, what each covers and why each partner is in
 */
export function postCallsIdConsortia(id: string, consortiaBody?: ConsortiaBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Consortia;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/calls/${encodeURIComponent(id)}/consortia`, oazapfts.json({
        ...opts,
        method: "POST",
        body: consortiaBody
    })));
}
/**
 * What needs an animator, most useful first
 */
export function getQueue({ kind, limit, cursor }: {
    kind?: ("review" | "exchange" | "silence" | "conflict" | "left_out" | "duplicate" | "expiring" | "no_concept" | "outcome" | "draft")[];
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QueuePage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/queue${QS.query(QS.form({
        kind
    }), QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Claims an item, so that two animators do not do the same; it ends by itself
 */
export function putQueueIdClaim(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QueueItem;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/queue/${encodeURIComponent(id)}/claim`, {
        ...opts,
        method: "PUT"
    }));
}
/**
 * Lets an item go
 */
export function deleteQueueIdClaim(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QueueItem;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/queue/${encodeURIComponent(id)}/claim`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Acts on items, or says what that would do: all those that it can be done to
 */
export function postQueueActs(queueActsBody: QueueActsBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QueueActed;
    } | {
        status: number;
        data: Problem;
    }>("/v1/queue/acts", oazapfts.json({
        ...opts,
        method: "POST",
        body: queueActsBody
    })));
}
/**
 * Takes an act back, as long as nobody outside was told; its id is the `undo` of its result
 */
export function postQueueActsIdUndo(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QueueUndone;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/queue/acts/${encodeURIComponent(id)}/undo`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * A text to paste into a call for partners, about needs that nobody on the campus answers well
 */
export function getReportsUnmetNeedsBrief(row: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UnmetNeedsBrief;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/reports/unmet_needs/brief${QS.query(QS.explode({
        row
    }))}`, {
        ...opts
    }));
}
/**
 * Figures with their definitions, and a sentence that says what they show; one table of them as CSV
 */
export function getReportsKind(kind: string, { $from, to, organisationKind, pole, format, table }: {
    $from?: string;
    to?: string;
    organisationKind?: OrganisationKind;
    pole?: Pole;
    format?: "json" | "csv";
    table?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Report;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/reports/${encodeURIComponent(kind)}${QS.query(QS.explode({
        "from": $from,
        to,
        organisation_kind: organisationKind,
        pole,
        format,
        table
    }))}`, {
        ...opts
    }));
}
/**
 * What is behind a figure, as the report was asked for; nothing where it is hidden
 */
export function getReportsKindBehind(kind: string, table: ReportTableCode, row: string, { $from, to, organisationKind, pole, column, limit, cursor }: {
    $from?: string;
    to?: string;
    organisationKind?: OrganisationKind;
    pole?: Pole;
    column?: ReportColumnCode;
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BehindPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/reports/${encodeURIComponent(kind)}/behind${QS.query(QS.explode({
        "from": $from,
        to,
        organisation_kind: organisationKind,
        pole,
        table,
        row,
        column,
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Organisations that know about something, best first, with the words that say so
 */
export function getSearch(q: string, { organisationKind, pole, concept, language, since, statementType, sourceKind, facets, experts, evidence, limit, cursor }: {
    organisationKind?: ("lab" | "startup" | "industrial" | "patient_association" | "public_operator" | "care_provider" | "incubator" | "agency" | "school")[];
    pole?: ("research" | "patients_and_society" | "training" | "entrepreneurship" | "health_professionals")[];
    concept?: string[];
    language?: ("fr" | "en")[];
    since?: string;
    statementType?: ("expertise" | "data" | "equipment" | "patient_experience" | "clinical_site" | "funding" | "regulatory" | "training" | "co_development")[];
    sourceKind?: ("organisation" | "offer" | "need" | "text")[];
    facets?: ("organisation_kind" | "pole" | "concept" | "language" | "statement_type" | "source_kind")[];
    experts?: "true" | "false";
    evidence?: number;
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SearchPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/search${QS.query(QS.explode({
        q,
        since,
        experts,
        evidence,
        limit,
        cursor
    }), QS.form({
        organisation_kind: organisationKind,
        pole,
        concept,
        language,
        statement_type: statementType,
        source_kind: sourceKind,
        facets
    }))}`, {
        ...opts
    }));
}
/**
 * The same for whole texts, and for what is like an organisation, a source or a concept
 */
export function postSearch(searchBody: SearchBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SearchPage;
    } | {
        status: number;
        data: Problem;
    }>("/v1/search", oazapfts.json({
        ...opts,
        method: "POST",
        body: searchBody
    })));
}
/**
 * Up to a hundred such questions at once, each with its own answer or its own problem
 */
export function postSearchBulk(bulkSearchBody: BulkSearchBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BulkSearchAnswer;
    } | {
        status: number;
        data: Problem;
    }>("/v1/search/bulk", oazapfts.json({
        ...opts,
        method: "POST",
        body: bulkSearchBody
    })));
}
/**
 * Who has said and done what is most like all that this organisation has; itself is left out
 */
export function getOrganisationsIdSimilar(id: string, { organisationKind, pole, concept, language, since, statementType, sourceKind, facets, experts, evidence, limit, cursor }: {
    organisationKind?: ("lab" | "startup" | "industrial" | "patient_association" | "public_operator" | "care_provider" | "incubator" | "agency" | "school")[];
    pole?: ("research" | "patients_and_society" | "training" | "entrepreneurship" | "health_professionals")[];
    concept?: string[];
    language?: ("fr" | "en")[];
    since?: string;
    statementType?: ("expertise" | "data" | "equipment" | "patient_experience" | "clinical_site" | "funding" | "regulatory" | "training" | "co_development")[];
    sourceKind?: ("organisation" | "offer" | "need" | "text")[];
    facets?: ("organisation_kind" | "pole" | "concept" | "language" | "statement_type" | "source_kind")[];
    experts?: "true" | "false";
    evidence?: number;
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SearchPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/similar${QS.query(QS.form({
        organisation_kind: organisationKind,
        pole,
        concept,
        language,
        statement_type: statementType,
        source_kind: sourceKind,
        facets
    }), QS.explode({
        since,
        experts,
        evidence,
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Ways to go on with the words typed so far, likeliest first
 */
export function getComplete(q: string, { limit }: {
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Completions;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/complete${QS.query(QS.explode({
        q,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * What an organisation speaks of, as concepts of the vocabulary, strongest first
 */
export function getOrganisationsIdConcepts(id: string, { limit }: {
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationConcepts;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/organisations/${encodeURIComponent(id)}/concepts${QS.query(QS.explode({
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * What a text speaks of, as concepts of the vocabulary, in the order of its words; it is not kept
 */
export function postVocabularyInText(inTextBody: InTextBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ConceptsInText;
    } | {
        status: number;
        data: Problem;
    }>("/v1/vocabulary/in-text", oazapfts.json({
        ...opts,
        method: "POST",
        body: inTextBody
    })));
}
/**
 * How well some sources answer others, and by which words; for animators
 */
export function postExplain(explainBody: ExplainBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Explanations;
    } | {
        status: number;
        data: Problem;
    }>("/v1/explain", oazapfts.json({
        ...opts,
        method: "POST",
        body: explainBody
    })));
}
/**
 * Frequent words of the campus that no concept covers, most sources first; for animators
 */
export function getVocabularyUncovered({ limit }: {
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UncoveredWords;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/vocabulary/uncovered${QS.query(QS.explode({
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Concepts in the order of their ids: all, those with a label that begins so, those below another
 */
export function getVocabularyConcepts({ label, broader, limit, cursor }: {
    label?: string;
    broader?: string;
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ConceptPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/vocabulary/concepts${QS.query(QS.explode({
        label,
        broader,
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * One concept, by its id, the slash in it encoded
 */
export function getVocabularyConceptsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Concept;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/vocabulary/concepts/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Every concept in force as SKOS, in the order of their ids
 */
export function getVocabularyExport(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>("/v1/vocabulary/export", {
        ...opts
    }));
}
/**
 * Brings a thesaurus in: SKOS in Turtle or RDF/XML, of any length
 */
export function postVocabularyImports(body: string, { name, mode, again }: {
    name?: string;
    mode?: "force" | "open" | "dry-run";
    again?: "true" | "false";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ThesaurusImported;
    } | {
        status: 201;
        data: ThesaurusImported;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/vocabulary/imports${QS.query(QS.explode({
        name,
        mode,
        again
    }))}`, {
        ...opts,
        method: "POST",
        body
    }));
}
/**
 * Every import, the latest first
 */
export function getVocabularyImports(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VocabularyImportPage;
    } | {
        status: number;
        data: Problem;
    }>("/v1/vocabulary/imports", {
        ...opts
    }));
}
/**
 * Proposes concepts: an open import, which counts once it is put in force
 */
export function postVocabularyProposals(proposalBody: ProposalBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: VocabularyImport;
    } | {
        status: number;
        data: Problem;
    }>("/v1/vocabulary/proposals", oazapfts.json({
        ...opts,
        method: "POST",
        body: proposalBody
    })));
}
/**
 * Puts an import in force, also one that was undone
 */
export function postVocabularyImportsIdCommit(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VocabularyImport;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/vocabulary/imports/${encodeURIComponent(id)}/commit`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Undoes an import: its concepts count no more
 */
export function postVocabularyImportsIdUndo(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VocabularyImport;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/vocabulary/imports/${encodeURIComponent(id)}/undo`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Imported concepts that may be several of ours, in the order of their URIs
 */
export function getVocabularyImportsIdMappings(id: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MappingPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/vocabulary/imports/${encodeURIComponent(id)}/mappings${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Decides what an imported concept is: one of ours, or one of its own
 */
export function postVocabularyImportsIdMappings(id: string, decisionBody: DecisionBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Mapping;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/vocabulary/imports/${encodeURIComponent(id)}/mappings`, oazapfts.json({
        ...opts,
        method: "POST",
        body: decisionBody
    })));
}
/**
 * A person’s notices, newest first
 */
export function getPersonsIdNotices(id: string, { limit, cursor, unread }: {
    limit?: number;
    cursor?: string;
    unread?: "true" | "false";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NoticePage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/notices${QS.query(QS.explode({
        limit,
        cursor,
        unread
    }))}`, {
        ...opts
    }));
}
/**
 * Marks a notice read or unread
 */
export function patchNoticesId(id: string, noticeBody: NoticeBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Notice;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/notices/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: noticeBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Webhooks, oldest first: to machines those of their key, to staff all
 */
export function getWebhooks({ limit, cursor, key }: {
    limit?: number;
    cursor?: string;
    key?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WebhookPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/webhooks${QS.query(QS.explode({
        limit,
        cursor,
        key
    }))}`, {
        ...opts
    }));
}
/**
 * Subscribes to what becomes public, from now on; shows the secret this once: sent again with its `Idempotency-Key`, 409 with the webhook that was made
 */
export function postWebhooks(webhookBody: WebhookBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: WebhookWithSecret;
    } | {
        status: number;
        data: Problem;
    }>("/v1/webhooks", oazapfts.json({
        ...opts,
        method: "POST",
        body: webhookBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One webhook, without its secret
 */
export function getWebhooksId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Webhook;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/webhooks/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes, pauses or resumes a webhook by a merge patch (RFC 7396)
 */
export function patchWebhooksId(id: string, webhookPatch: WebhookPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Webhook;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/webhooks/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: webhookPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Takes a webhook away: nothing more is sent
 */
export function deleteWebhooksId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/webhooks/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Gives it a new secret and shows it this once; for a while messages carry both signatures
 */
export function postWebhooksIdRotate(id: string, webhookRotationBody?: WebhookRotationBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WebhookWithSecret;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/webhooks/${encodeURIComponent(id)}/rotate`, oazapfts.json({
        ...opts,
        method: "POST",
        body: webhookRotationBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Sends `webhook.test` at once, and says what came of it; tried once, also while paused
 */
export function postWebhooksIdTest(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WebhookDelivery;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/webhooks/${encodeURIComponent(id)}/test`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Messages that were sent or are to be, newest first, each attempt with its status; kept 30 days
 */
export function getWebhooksIdDeliveries(id: string, { limit, cursor, state }: {
    limit?: number;
    cursor?: string;
    state?: WebhookDeliveryState;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WebhookDeliveryPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/webhooks/${encodeURIComponent(id)}/deliveries${QS.query(QS.explode({
        limit,
        cursor,
        state
    }))}`, {
        ...opts
    }));
}
/**
 * Sends again: one message, or all that were given up since a time
 */
export function postWebhooksIdReplay(id: string, webhookReplayBody: WebhookReplayBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WebhookReplayed;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/webhooks/${encodeURIComponent(id)}/replay`, oazapfts.json({
        ...opts,
        method: "POST",
        body: webhookReplayBody
    })));
}
/**
 * How a person’s notices are sent by e-mail: kinds, digests, quiet hours, days off
 */
export function getPersonsIdNotificationPreferences(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NotificationPreferences;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/notification-preferences`, {
        ...opts
    }));
}
/**
 * Chooses it, whole; counts for what waits already, too
 */
export function putPersonsIdNotificationPreferences(id: string, notificationPreferencesBody: NotificationPreferencesBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NotificationPreferences;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/notification-preferences`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: notificationPreferencesBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * What a person’s next digest would hold, and when it is sent
 */
export function getPersonsIdNextDigest(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NextDigest;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/persons/${encodeURIComponent(id)}/next-digest`, {
        ...opts
    }));
}
/**
 * E-mails that were given up, or dropped because nothing was left to tell, newest first
 */
export function getMailFailed({ limit, cursor, dropped }: {
    limit?: number;
    cursor?: string;
    dropped?: "true" | "false";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FailedMailPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/mail/failed${QS.query(QS.explode({
        limit,
        cursor,
        dropped
    }))}`, {
        ...opts
    }));
}
/**
 * Sends an e-mail that was given up once more, tried as often as a new one
 */
export function postMailFailedIdRetry(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/mail/failed/${encodeURIComponent(id)}/retry`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Whose addresses nothing is sent to any more, newest first; never the addresses
 */
export function getMailAddresses({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SilentAddressPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/mail/addresses${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Sends to a person’s address again, by the person’s id
 */
export function deleteMailAddressesId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/mail/addresses/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Takes what a mail system reports: a delivery status (RFC 3464) or a complaint (RFC 5965), 1 MiB at the most
 */
export function postMailReports(body: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReportTaken;
    } | {
        status: number;
        data: Problem;
    }>("/v1/mail-reports", {
        ...opts,
        method: "POST",
        body
    }));
}
/**
 * How an e-mail of some kinds of notice looks, in either language, with made-up content
 */
export function postMailPreview(mailPreviewBody: MailPreviewBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailPreview;
    } | {
        status: number;
        data: Problem;
    }>("/v1/mail/preview", oazapfts.json({
        ...opts,
        method: "POST",
        body: mailPreviewBody
    })));
}
/**
 * The same of one kind, as the HTML of the e-mail, in which nothing runs or loads
 */
export function getMailPreviewKind(kind: string, { language, askedFor }: {
    language?: Language;
    askedFor?: "answer_asked" | "contact_asked" | "outcome_asked" | "renewal_asked" | "statement_asked" | "one_answer_asked";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/mail/preview/${encodeURIComponent(kind)}${QS.query(QS.explode({
        language,
        asked_for: askedFor
    }))}`, {
        ...opts
    }));
}
/**
 * A page with a button that stops e-mails of a kind; looking changes nothing
 */
export function getUnsubscribeToken(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/unsubscribe/${encodeURIComponent(token)}`, {
        ...opts
    }));
}
/**
 * Stops e-mails of a kind for whom the token names, without a sign-in (RFC 8058)
 */
export function postUnsubscribeToken(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/unsubscribe/${encodeURIComponent(token)}`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The latest e-mails, where they stay on this machine
 */
export function getMailbox(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>("/mailbox", {
        ...opts
    }));
}
/**
 * One of them, as text
 */
export function getMailboxId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>(`/mailbox/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * One of them as HTML, in which nothing runs or loads
 */
export function getMailboxIdHtml(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>(`/mailbox/${encodeURIComponent(id)}/html`, {
        ...opts
    }));
}
/**
 * Changes as they come (`suggestion`, `notice`, `introduction`, of whichever where it names none); `reset`: begin anew. Resumes after `Last-Event-ID`
 */
export function getEvents({ lastEventId }: {
    lastEventId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>("/v1/events", {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Last-Event-ID": lastEventId
        })
    }));
}
/**
 * Keys of partners, the newest first, revoked ones too
 */
export function getKeys({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: KeyPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/keys${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Makes a key, and shows its secret this once: sent again with its `Idempotency-Key`, 409 with the key that was made
 */
export function postKeys(keyBody: KeyBody, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: KeyWithSecret;
    } | {
        status: number;
        data: Problem;
    }>("/v1/keys", oazapfts.json({
        ...opts,
        method: "POST",
        body: keyBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * One key
 */
export function getKeysId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Key;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/keys/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes a key by a merge patch (RFC 7396); its secrets stay as they are
 */
export function patchKeysId(id: string, keyPatch: KeyPatch, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Key;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/keys/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: keyPatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Revokes a key for good: it opens nothing any more, and stays in the list
 */
export function deleteKeysId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/keys/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Gives a key a new secret, shown this once; one from before stays good for a while: the newest that was ever used; none of a suspended key
 */
export function postKeysIdRotate(id: string, rotateBody?: RotateBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: KeyWithSecret;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/keys/${encodeURIComponent(id)}/rotate`, oazapfts.json({
        ...opts,
        method: "POST",
        body: rotateBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Which organisations, statements and texts changed since a cursor; without one, the cursor of now
 */
export function getChanges({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ChangePage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/changes${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * How each service is, and how far each group is behind
 */
export function getHealth(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Health;
    } | {
        status: number;
        data: Problem;
    }>("/v1/health", {
        ...opts
    }));
}
/**
 * The process answers
 */
export function getHealthz(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Live;
    } | {
        status: number;
        data: Problem;
    }>("/healthz", {
        ...opts
    }));
}
/**
 * Every service of the process is ready; 503 with what is not
 */
export function getReadyz(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Readiness;
    } | {
        status: number;
        data: Problem;
    }>("/readyz", {
        ...opts
    }));
}
/**
 * Events set aside after their last attempt, in the order of their ids
 */
export function getDeadLetters({ limit, cursor, group }: {
    limit?: number;
    cursor?: string;
    group?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeadLetterPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/dead-letters${QS.query(QS.explode({
        limit,
        cursor,
        group
    }))}`, {
        ...opts
    }));
}
/**
 * Forgets every one about an aggregate, however many, and what waits for a replay; says how many
 */
export function deleteDeadLetters(key: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Erased;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/dead-letters${QS.query(QS.explode({
        key
    }))}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * One of them, with its body; the id’s slashes encoded
 */
export function getDeadLettersId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeadLetter;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/dead-letters/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Forgets this one, and no other about the same aggregate; the id’s slashes encoded
 */
export function deleteDeadLettersId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Erased;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/dead-letters/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Hands the event to its group again
 */
export function postDeadLettersIdReplay(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Replayed;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/dead-letters/${encodeURIComponent(id)}/replay`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * What was removed, the latest first, with the services that have forgotten it and those still to
 */
export function getReceipts({ limit, cursor, kind }: {
    limit?: number;
    cursor?: string;
    kind?: RemovalKind;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RemovalPage;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/receipts${QS.query(QS.explode({
        limit,
        cursor,
        kind
    }))}`, {
        ...opts
    }));
}
/**
 * Which services have forgotten what was removed, by its id, and which are still to
 */
export function getReceiptsId(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Receipts;
    } | {
        status: number;
        data: Problem;
    }>(`/v1/receipts/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Everything that is owned, as lines; the last one is a checksum
 */
export function getBackup(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: number;
        data: Problem;
    }>("/v1/backup", {
        ...opts
    }));
}
/**
 * Takes the lines of a backup
 */
export function postRestore(body: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Restored;
    } | {
        status: number;
        data: Problem;
    }>("/v1/restore", {
        ...opts,
        method: "POST",
        body
    }));
}
