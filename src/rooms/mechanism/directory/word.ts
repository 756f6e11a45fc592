import { Document, HeadingLevel, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Lang } from '#kernel/i18n';
import { text } from '../text.ts';
import { type Bodies, saidOf } from './csv.ts';
import type { PersonLine } from './store.ts';

const cell = (said: string, bold = false) =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: said, bold })] })] });

/** The list on paper, to be circulated and corrected by hand: A4 on its side, its heading on every page. */
export function directoryWord(
  lines: readonly PersonLine[],
  bodies: Bodies,
  { lang, title, lead, secretariat }: { lang: Lang; title: string; lead: string; secretariat: string },
): Promise<Buffer> {
  const t = text[lang].directory.columns;
  const head = [t.name, t.post, t.organisation, t.bodies, t.email, t.phone];
  const rows = lines.map((line) => {
    const said = saidOf(line, bodies, lang);
    return [`${line.family} ${line.given}`, said.post, said.organisation, said.bodies, line.email ?? '', line.phone ?? ''];
  });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((said) => cell(said, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((said) => cell(said)) })),
    ],
  });
  const language = { value: lang === 'en' ? 'en-GB' : 'fr-FR' };
  const document = new Document({
    title,
    creator: secretariat,
    styles: { default: { document: { run: { font: 'Calibri', size: 18, language } } } },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 },
            margin: { top: 850, bottom: 850, left: 850, right: 850 },
          },
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: lead, spacing: { after: 200 } }),
          table,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
