// stub
export const ReportsPage = () => <h1>x</h1>;
