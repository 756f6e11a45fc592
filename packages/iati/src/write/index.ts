export { IatiWriteError, type IatiWriteErrorCode } from './errors.ts';
export { type FileOptions, writeFile, writeText } from './file.ts';
export { fromJson, type JsonElement, type JsonSchema, jsonSchema, type ToJsonOptions, toJson } from './json/index.ts';
export { type ListName, type ListOptions, ListWriter } from './list.ts';
export { type MissingPart, missingParts } from './missing.ts';
export { type WriteOptions, writeRecord } from './record.ts';
export { sameModel } from './same.ts';
