export type { Code, Codelist, Codelists } from './list.ts';
export type { KnownOrganisations } from './organisations.ts';
