/** Rules about the file as a whole (`check/refusal.ts`, `check/checker.ts`). */
export const fileEn = {
  '0.1.1.empty': 'The file is empty. Export it again.',
  '0.1.1.not-xml': 'This is a {kind} file, not XML. Export the data as IATI XML and send that file.',
  '0.1.1.html': 'This is a web page, often the error page of a server, saved under the name of an XML file. Download the file again.',
  '0.1.1.encoding-unsupported': 'The file is written in an encoding that is not read ({declared}). Save it as UTF-8.',
  '0.1.1.encoding-mismatch': 'The file says that it is {declared}, but its bytes are not. It is probably {probable}: save it as UTF-8.',
  '0.1.1.encoding-broken':
    'Byte {bytePosition} cannot be {encoding}: the file is probably {probable}. Nothing after it was read. Save the file as UTF-8 and send it again.',
  '0.1.1.malformed':
    'The file is not well-formed XML here: {reason} Nothing after this place was read. Correct it, or export the file again.',
  '0.1.1.cut-short': 'The file ends before it is complete: the transfer or the export was cut. Send the whole file again.',
  '0.2.1':
    'The root element is <{rootElement}>, which is not one of the standard. A file begins with iati-activities or iati-organisations.',
  '0.2.1.read':
    'The root element is <{rootElement}>: tools of the standard refuse the file. The records in it were checked; put them into iati-activities or iati-organisations.',
  '0.6.1':
    'The version «{declared}» is not 2.01, 2.02 or 2.03: tools of the standard refuse the file. Only its structure was checked; upgrade it to 2.03 to check its codes and rules.',
  '0.6.1.missing':
    'The root element does not say its version: tools of the standard refuse the file. Add version="2.03" if the file follows the current standard.',
  '1.1.2': 'The identifier {identifier} stands twice in this file (first on line {first}). Give each record its own, or remove the copy.',
  'tg-doctype':
    'The file holds a document type declaration, which the standard never needs and which can harm whoever reads it. It was not read: remove the declaration.',
} as const;
