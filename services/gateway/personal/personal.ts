// What all services together keep of a person, as they say it: the edge knows neither their sections nor their fields.

export interface PersonalField {
  readonly key: string;
  readonly values: readonly string[];
}

export interface PersonalSection {
  readonly code: string;
  readonly fields: readonly PersonalField[];
}

export interface PersonalOf {
  /** Name of the service. */
  readonly source: string;
  readonly sections: readonly PersonalSection[];
}

export interface PersonalData {
  readonly personId: string;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  readonly sources: readonly PersonalOf[];
}
