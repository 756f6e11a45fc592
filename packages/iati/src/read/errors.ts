/**
 * Why a file was refused. A caller shows its own sentence per code; `message` is only a short English line for logs.
 *
 * - `empty`: nothing but white space
 * - `not-xml`: another kind of file; `detail.kind` says which (`zip`, `xlsx`, `docx`, `ods`, `xls`, `gzip`, `pdf`, `json`)
 * - `html`: a web page, often the error page of a server, saved under an .xml name
 * - `encoding-unsupported`: an encoding that is not read; `detail.declared`
 * - `encoding-mismatch`: the declaration contradicts the bytes; `detail.declared`, `detail.probable`
 * - `encoding-broken`: bytes that the encoding does not allow; `detail.bytePosition`, `detail.encoding`, `detail.probable`
 * - `malformed`: breaks a rule of XML 1.0; `detail.reason`
 * - `cut-short`: the file ends before its root element does; `detail.reason`
 * - `doctype`: holds a document type declaration, which the standard never needs
 * - `not-iati`: XML without any IATI record; `detail.rootElement`
 * - `limit`: larger than a limit of the caller; `detail.limit`, `detail.maximum`
 * - `aborted`: the caller's signal said stop; `detail.records`, `detail.characters`: what was read by then
 * - `used-up`: the same reading was iterated twice
 */
export type IatiReadErrorCode =
  | 'empty'
  | 'not-xml'
  | 'html'
  | 'encoding-unsupported'
  | 'encoding-mismatch'
  | 'encoding-broken'
  | 'malformed'
  | 'cut-short'
  | 'doctype'
  | 'not-iati'
  | 'limit'
  | 'aborted'
  | 'used-up';

/** Facts of one error, by name. Positions in bytes count from 0. */
export type ErrorDetail = Readonly<Record<string, string | number | boolean>>;

/** Where something stands in the decoded text: line and column count from 1, the column in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The only error that reading throws on account of the file. `line` and `column` count from 1 and are null where the
 * text was not reached (a ZIP file, an unknown encoding).
 *
 * @example
 * try {
 *   for await (const activity of readActivities('<!DOCTYPE a><a/>')) store(activity);
 * } catch (error) {
 *   if (error instanceof IatiReadError && error.code === 'doctype') console.log(error.line);
 * }
 */
export class IatiReadError extends Error {
  readonly code: IatiReadErrorCode;
  readonly line: number | null;
  readonly column: number | null;
  readonly detail: ErrorDetail;

  constructor(code: IatiReadErrorCode, message: string, place: Place | null = null, detail: ErrorDetail = {}) {
    super(message);
    this.name = 'IatiReadError';
    this.code = code;
    this.line = place?.line ?? null;
    this.column = place?.column ?? null;
    this.detail = detail;
  }

  /** The same error with its place in the text, for an error raised below the parser. */
  at(place: Place): IatiReadError {
    return new IatiReadError(this.code, this.message, place, this.detail);
  }
}
