import type { Lang } from '#kernel/i18n';
import { named } from '#kernel/i18n';
import type { RegisterLine } from '../store/register.ts';
import { text } from '../text.ts';

interface Column {
  head: string;
  width: number;
  value(line: RegisterLine): string;
}

function columns(lang: Lang, title: (meetingId: number) => string): Column[] {
  const t = text[lang];
  return [
    { head: t.register.number, width: 20, value: (line) => line.code ?? '' },
    { head: t.register.kind, width: 16, value: (line) => t.kinds[line.kind] },
    { head: t.register.text, width: 60, value: (line) => line.text },
    { head: t.register.meeting, width: 24, value: (line) => title(line.meeting_id) },
    { head: t.register.metOn, width: 12, value: (line) => line.met_on },
    { head: t.register.owner, width: 28, value: (line) => line.owners.map((owner) => named(owner, lang)).join(', ') },
    { head: t.decision.person, width: 24, value: (line) => line.owner_person ?? '' },
    { head: t.register.due, width: 12, value: (line) => line.due_day ?? '' },
    { head: t.decision.acceptance, width: 16, value: (line) => t.acceptances[line.acceptance] },
    { head: t.decision.implementation, width: 20, value: (line) => t.implementations[line.implementation] },
    { head: t.register.band, width: 16, value: (line) => t.register.bandWords[line.band] },
    { head: t.register.closedOn, width: 12, value: (line) => line.closed_on ?? '' },
  ];
}

/** A cell that a spreadsheet would run as a formula is made text. */
const harmless = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
const quoted = (value: string): string => `"${harmless(value).replaceAll('"', '""')}"`;

/** The register as comma-separated values that Excel opens with its accents. */
export function registerCsv(lines: readonly RegisterLine[], lang: Lang, title: (meetingId: number) => string): string {
  const cols = columns(lang, title);
  const rows = [cols.map((col) => quoted(col.head)), ...lines.map((line) => cols.map((col) => quoted(col.value(line))))];
  return `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}

export async function registerXlsx(lines: readonly RegisterLine[], lang: Lang, title: (meetingId: number) => string): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const cols = columns(lang, title);
  return writeXlsx({
    sheets: [
      {
        name: text[lang].register.sheet,
        columns: cols.map((col, index) => ({ header: col.head, key: `c${index}`, width: col.width })),
        data: lines.map((line) => Object.fromEntries(cols.map((col, index) => [`c${index}`, col.value(line)]))),
        freezePane: { rows: 1 },
      },
    ],
  });
}
