export { type Kind, type SchemaTable, specFor } from '../../table/versions/index.ts';
export { schemaCatalogue } from './catalogue.ts';
export { checkRoot, checkSchema, type ListContent } from './check.ts';
export { ListMessages, listMessages, schemaMessages } from './messages.ts';
