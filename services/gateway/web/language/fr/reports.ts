// stub
export const reports = {} as const;
