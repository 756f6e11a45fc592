/** What reading finds (`read/notices.ts`). */
export const readEn = {
  'tg-version.missing':
    'The file does not say its version of the standard; it was read as {version}, by its contents. Add version="{version}" to the root element.',
  'tg-version.unknown':
    'The standard has no version «{declared}»; the file was read as {version}, by its contents. Correct the version on the root element.',
  'tg-version.spelling':
    'The version is written «{declared}»; it was read as {version}, the nearest version of the standard. Write it as {version}.',
  'tg-version.on-record':
    'The version stands on the activities themselves ({count}, «{declared}»), as old services did; it was read from there. From 2.01 on, it stands on the root element.',
  'tg-wrapper':
    'The records stand inside <{rootElement}>, the page of an old service. They were read; a file of the standard begins with its own list.',
  'tg-encoding':
    'The file says ISO-8859-1, but {count} bytes (the first is byte {bytePosition}) are quotes or letters in windows-1252 and control characters in ISO-8859-1. Save the file as UTF-8.',
} as const;
