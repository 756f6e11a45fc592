export type { CodeEntry, CodelistData, CodelistsData } from './data-form.ts';
export { codelistsFrom, type GatherOptions, loadLists, serialiseLists } from './gather.ts';
export type { Code, Codelist, Codelists } from './list.ts';
export type { ListOfCodes, SetOfLists } from './list-of-codes.ts';
export type { NameSource } from './names.ts';
export type { KnownOrganisations } from './organisations.ts';
export { readCodelistXml } from './read-xml.ts';
export { knownOrganisations, registeredOrganisations } from './registered.ts';
export { listsOf, standardLists } from './standard.ts';
