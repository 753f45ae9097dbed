// stub
export const readReportsSearch = () => ({});
