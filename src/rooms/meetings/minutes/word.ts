import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { formatDay } from '#kernel/i18n';
import { text } from '../text.ts';
import { decisionsIn, type Minutes, type MinutesDecision } from './content.ts';
import { readLight } from './light-text.ts';
import { cameWords, decisionNote, guestWords, leadOf } from './sentences.ts';

const LANG = 'fr';
const t = text[LANG].minutes;

const heading = (said: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => new Paragraph({ text: said, heading: level });
const plain = (said: string) => new Paragraph({ text: said, spacing: { after: 120 } });

/** Notes as they were typed: paragraphs and lists, with real list numbering. */
function notesOf(typed: string): Paragraph[] {
  return readLight(typed).flatMap((block) => {
    if (block.kind === 'paragraph') return [plain(block.text)];
    const style = block.numbered ? 'numbers' : 'bullets';
    return block.items.map((item) => new Paragraph({ text: item, numbering: { reference: style, level: 0 } }));
  });
}

const edge = { style: BorderStyle.SINGLE, size: 6, color: '221A15' };

/** A decision is framed, and is not cut by the end of a page. */
const framed = (decision: MinutesDecision): Paragraph[] => {
  const border = { top: edge, bottom: edge, right: edge, left: { ...edge, size: 24 } };
  const note = decisionNote(decision, LANG);
  const lines = [new TextRun({ text: `${decision.code} `, bold: true }), new TextRun(decision.text)];
  if (note) lines.push(new TextRun({ text: note, break: 1, size: 18 }));
  return [new Paragraph({ border, keepLines: true, spacing: { before: 120, after: 120 }, children: lines })];
};

function cell(said: string, header = false): TableCell {
  return new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: said, bold: header })] })] });
}

/** A table whose first row is repeated on each page and read as its header. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((said) => cell(said, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((said) => cell(said)) })),
    ],
  });
}

function attendance(minutes: Minutes): (Paragraph | Table)[] {
  const { came, guests } = minutes;
  const rows = (['present', 'alternate', 'excused', 'absent'] as const).flatMap((presence) =>
    came[presence].map((one) => [cameWords(one, LANG), text[LANG].presences[presence]]),
  );
  const invited =
    guests.length === 0 ? [] : [heading(t.guests, HeadingLevel.HEADING_2), ...guests.map((guest) => plain(guestWords(guest)))];
  return [heading(t.annex, HeadingLevel.HEADING_1), table([t.institution, t.presence], rows), ...invited];
}

function summary(minutes: Minutes): (Paragraph | Table)[] {
  const decisions = decisionsIn(minutes);
  if (decisions.length === 0) return [];
  const rows = decisions.map((one) => [
    one.code,
    one.text,
    [...one.owners.map((owner) => owner[LANG]), one.person].filter(Boolean).join(', '),
    one.due ? formatDay(one.due, LANG, 'short') : '–',
  ]);
  return [heading(t.record, HeadingLevel.HEADING_1), table([t.number, t.text, t.ownerShort, t.dueShort], rows)];
}

const footer = (reference: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [`${reference} · ${t.page} `, PageNumber.CURRENT, ` / `, PageNumber.TOTAL_PAGES], size: 16 })],
      }),
    ],
  });

const list = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], sign: string) => ({
  reference,
  levels: [{ level: 0, format, text: sign, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 720, hanging: 360 } } } }],
});

/** The minutes as a Word file that their readers can edit: real headings, lists, header rows, French as its language. */
export function minutesWord(minutes: Minutes, issued: { edition: number | null; secretariat: string }): Promise<Buffer> {
  const reference = issued.edition === null ? `${minutes.reference} · ${t.draft}` : `${minutes.reference} · ${t.edition(issued.edition)}`;
  const items = minutes.items.flatMap((item) => [
    heading(`${item.no}. ${item.title}`, HeadingLevel.HEADING_1),
    ...(item.notes ? notesOf(item.notes) : []),
    ...item.decisions.flatMap(framed),
  ]);
  const document = new Document({
    title: t.title(minutes.title.fr),
    creator: issued.secretariat,
    description: reference,
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'fr-FR' } } } } },
    numbering: { config: [list('bullets', LevelFormat.BULLET, '•'), list('numbers', LevelFormat.DECIMAL, '%1.')] },
    sections: [
      {
        footers: { default: footer(reference) },
        children: [
          new Paragraph({ children: [new TextRun({ text: minutes.body.fr, bold: true }), new TextRun(` · ${issued.secretariat}`)] }),
          new Paragraph({ text: t.title(minutes.title.fr), heading: HeadingLevel.TITLE }),
          plain(leadOf(minutes, LANG)),
          ...items,
          ...minutes.others.flatMap(framed),
          ...summary(minutes),
          ...attendance(minutes),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
