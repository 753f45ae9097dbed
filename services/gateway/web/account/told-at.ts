// Which fields of the choice say themselves what is wrong with them, as they are named in requests. Pure.

const fields =
  /^(email\.\w+|digest\.(weekday|hour)|quiet_hours\.(from|to)|days_off\[\d+\]\.(from|to)|most_a_day)$/;

export const isToldAt = (field: string): boolean => fields.test(field);
