/** Who reads what validate found. */
export const problemFormats = ['text', 'json', 'sarif', 'junit', 'github'] as const;

export type ProblemFormat = (typeof problemFormats)[number];
