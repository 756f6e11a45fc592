export { decode, type Source } from '../text/decode.ts';
export { type Encoding, type EncodingFound, findEncoding } from '../text/encoding.ts';
export { type ErrorDetail, IatiReadError, type IatiReadErrorCode, type Place } from './errors.ts';
export type { FileHeader } from './header.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { readCatalogue } from './notices.ts';
export { type Reading, type ReadOptions, readActivities, readOrganisations, readRecords } from './read.ts';
