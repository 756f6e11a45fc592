import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanName, disposition } from './name.ts';
import { sniff } from './sniff.ts';

const bytes = (content: string) => Buffer.from(content, 'latin1');
const zip = (...names: string[]) => Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, Buffer.from(`<x>${name}</x>`)]))));
const OFFICE = 'application/vnd.openxmlformats-officedocument';

describe('what a file is', () => {
  const odt = Buffer.from(
    zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': Buffer.from('<x/>') }),
  );

  it.each<[string, Buffer, string]>([
    ['PDF', bytes('%PDF-1.7\n%âãÏÓ'), 'application/pdf'],
    ['PNG', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image/png'],
    ['JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['WebP', bytes('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
    ['Word', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), `${OFFICE}.wordprocessingml.document`],
    ['Excel', zip('[Content_Types].xml', 'xl/workbook.xml'), `${OFFICE}.spreadsheetml.sheet`],
    ['PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml'), `${OFFICE}.presentationml.presentation`],
    ['OpenDocument', odt, 'application/vnd.oasis.opendocument.text'],
    ['a plain zip', zip('word/document.xml'), 'application/zip'],
    ['an empty zip', bytes(`PK\x05\x06${'\0'.repeat(18)}`), 'application/zip'],
    ['XML', bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<iati-activities/>'), 'application/xml'],
    ['XML without declaration', bytes('<iati-activities version="2.03">'), 'application/xml'],
    ['XML in UTF-16', Buffer.from('\ufeff<?xml version="1.0"?><a/>', 'utf16le'), 'application/xml'],
    ['XML in an older encoding', bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>'), 'application/xml'],
    ['an HTML page', bytes('<!doctype html><script>alert(1)</script>'), 'text/plain'],
    ['a picture that holds a script', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'text/plain'],
    ['CSV', bytes('Partenaire;2017;2018\nUE;1;2\nAFD;3;4\n'), 'text/csv'],
    ['an older CSV', bytes('Ann\xe9e,Montant\n2017,1\n2018,2\n'), 'text/csv'],
    ['a calendar', bytes('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), 'text/calendar'],
    ['JSON', bytes('{"a": 1}'), 'application/json'],
    ['a text', bytes('Bamako, le 12 novembre'), 'text/plain'],
    ['a program', bytes('MZ\x90\0\x03\0\0\0'), 'application/octet-stream'],
    ['noise', Buffer.from([0, 1, 2, 3, 250, 251]), 'application/octet-stream'],
  ])('is read from its bytes: %s', (_, content, type) => {
    expect(sniff(content.subarray(0, 4096), content.subarray(-65_536))).toBe(type);
  });

  it('is never wrong about a long text that a character of two bytes cuts at the end of its head', () => {
    const long = Buffer.from('é'.repeat(4000)).subarray(0, 4095);
    expect(sniff(long, long)).toBe('text/plain');
  });

  it('never makes it fail, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => typeof sniff(Buffer.from(content), Buffer.from(content)) === 'string'),
    );
    const broken = zip('[Content_Types].xml', 'word/document.xml');
    fc.assert(
      fc.property(fc.nat(broken.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(broken);
        changed[at] = byte;
        return typeof sniff(changed, changed) === 'string';
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\rapport.docx', 'rapport.docx'],
    ['rapport\r\nSet-Cookie: a=b.pdf', 'rapportSet-Cookie_ a=b.pdf'],
    ['fiche\u202efdp.exe', 'fichefdp.exe'],
    ['..', 'fichier'],
    ['', 'fichier'],
    ['.htaccess', 'htaccess'],
    ['Compte rendu du GEC «\u00a0élargi\u00a0».docx', 'Compte rendu du GEC «\u00a0élargi\u00a0».docx'],
    [`${'a'.repeat(400)}.docx`, `${'a'.repeat(145)}.docx`],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanName(given)).toBe(shown);
  });

  it('can hold no path, no line and no quote of a header, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = cleanName(given);
        expect(name).not.toMatch(/[/\\\r\n\0]/);
        expect(name.length).toBeGreaterThan(0);
        expect(disposition('attachment', name)).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]*$/,
        );
      }),
    );
  });
});
