export type { AttributeShape, Content, Particle, Shape, TextType } from './shape.ts';
export { type Kind, type SchemaTable, specFor } from './table.ts';
