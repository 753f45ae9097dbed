// The operator of meshes under test that are told its token.
export const operatorToken = `pst_${'o'.repeat(43)}`;

/** The headers by which the operator is let in. */
export const asOperator = { Authorization: `Bearer ${operatorToken}` } as const;
