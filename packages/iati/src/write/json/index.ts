export type { JsonElement } from './form.ts';
export { fromJson } from './from-json.ts';
export { type JsonSchema, jsonSchema } from './schema.ts';
export { type ToJsonOptions, toJson } from './to-json.ts';
