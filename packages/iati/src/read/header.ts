import type { Finding } from '../finding/finding.ts';
import type { AnyNode } from '../model/node.ts';
import type { Encoding } from '../text/encoding.ts';
import type { Place } from './errors.ts';

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
  /** The list around the records, with its attributes and namespaces (it lists no children); null for a single record. */
  list: AnyNode | null;
  /** Elements of other namespaces that stand in the list, beside the records. */
  extensions: AnyNode[];
  /** How many of them stand before the first record. */
  leadingExtensions: number;
  /** Where text stands between the records, which the standard allows nowhere; the first place. */
  strayText: Place | null;
  /** Characters of the decoded text so far. */
  characters: number;
  /** What reading itself found: no version, a version on a record, a wrapper, doubtful bytes. */
  findings: Finding[];
}

export function emptyHeader(): FileHeader {
  return {
    rootElement: null,
    version: null,
    generatedDatetime: null,
    encoding: null,
    activities: 0,
    organisations: 0,
    otherElements: 0,
    list: null,
    extensions: [],
    leadingExtensions: 0,
    strayText: null,
    characters: 0,
    findings: [],
  };
}
