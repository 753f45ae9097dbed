// What the address of an organisation's page says besides whose page it is. Part of the first load, because the router
// reads addresses. Pure.

interface OrganisationAddress {
  /** Id of another organisation, beside which this one is looked at. */
  readonly with?: string;
}

export const readOrganisationAddress = (raw: Readonly<Record<string, unknown>>): OrganisationAddress => {
  const other = raw['with'];
  return typeof other === 'string' && /^org_[0-9a-z]{1,60}$/.test(other) ? { with: other } : {};
};
