import type { Encoding } from '../text/encoding.ts';

/** What is known of a file so far; complete once its records have been read. */
export interface FileHeader {
  /** `iati-activities`, `iati-organisations`, a single record, or the wrapper of an old datastore (`result`). */
  rootElement: string | null;
  /** Of the root, else of the list inside a wrapper; null when absent. Activities may have their own. */
  version: string | null;
  /** `xsd:dateTime` as published. */
  generatedDatetime: string | null;
  encoding: Encoding | null;
  activities: number;
  organisations: number;
  /** Elements beside the records, without those inside them. */
  otherElements: number;
}

export function emptyHeader(): FileHeader {
  return { rootElement: null, version: null, generatedDatetime: null, encoding: null, activities: 0, organisations: 0, otherElements: 0 };
}
