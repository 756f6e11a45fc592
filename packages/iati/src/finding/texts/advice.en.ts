/** Advisories of our own (`check/advice/`). */
export const adviceEn = {} as const;
