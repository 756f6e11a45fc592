import type { Lang } from '#kernel/i18n';
import { named } from '#kernel/i18n';
import type { ExportSheet } from '#kernel/spreadsheet';
import type { RegisterLine } from '../store/register.ts';
import { text } from '../text.ts';

interface Column {
  header: string;
  width: number;
  value(line: RegisterLine): string | null;
}

/** The register of decisions as a table to hand over. */
export function registerSheet(lines: readonly RegisterLine[], lang: Lang, title: (meetingId: number) => string): ExportSheet {
  const t = text[lang];
  const columns: Column[] = [
    { header: t.register.number, width: 20, value: (line) => line.code },
    { header: t.register.kind, width: 16, value: (line) => t.kinds[line.kind] },
    { header: t.register.text, width: 60, value: (line) => line.text },
    { header: t.register.meeting, width: 24, value: (line) => title(line.meeting_id) },
    { header: t.register.metOn, width: 12, value: (line) => line.met_on },
    { header: t.register.owner, width: 28, value: (line) => line.owners.map((owner) => named(owner, lang)).join(', ') },
    { header: t.decision.person, width: 24, value: (line) => line.owner_person },
    { header: t.register.due, width: 12, value: (line) => line.due_day },
    { header: t.decision.acceptance, width: 16, value: (line) => t.acceptances[line.acceptance] },
    { header: t.decision.implementation, width: 20, value: (line) => t.implementations[line.implementation] },
    { header: t.register.band, width: 16, value: (line) => t.register.bandWords[line.band] },
    { header: t.register.closedOn, width: 12, value: (line) => line.closed_on },
  ];
  const rows = lines.map((line) => columns.map((column) => column.value(line)));
  return { name: t.register.sheet, columns: columns.map(({ header, width }) => ({ header, width })), rows };
}
