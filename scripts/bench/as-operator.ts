// The operator of the meshes that are measured, who is told to them and lets every request of the bench in.
export const operatorToken = `pst_${'b'.repeat(43)}`;

export const asOperator = { Authorization: `Bearer ${operatorToken}` } as const;
