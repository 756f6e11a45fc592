import { RuleBroken } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { kernelText } from '#kernel/text';
import { isAlarming } from './imports.ts';
import type { Report, Sum } from './published/report.ts';
import type { UpgradeReport } from './published/upgrade-report.ts';
import { faultSentence, reasonSentence } from './sentences.ts';
import { text } from './text.ts';

/** What the command says around the report. */
export const consoleWords = (lang: Lang) => text[lang].console;

/** A refusal in words; anything else is a fault and is thrown on. */
export function consoleRefusal(error: unknown, lang: Lang): string {
  if (!(error instanceof RuleBroken)) throw error;
  const sentences: Readonly<Record<string, string | ((detail: never) => string)>> = {
    ...text[lang].refusals,
    ...kernelText[lang].refusals,
  };
  const say = sentences[error.key] ?? error.key;
  return text[lang].console.refused(typeof say === 'function' ? say(error.detail as never) : say);
}

/** Lines of a table of three columns, for a console of any width. */
function table(rows: readonly (readonly [string, string, string])[]): string[] {
  const width = (index: 0 | 1 | 2) => Math.max(...rows.map((row) => row[index].length));
  const [first, second, third] = [width(0), width(1), width(2)];
  return rows.map(([what, count, sum]) => `  ${what.padEnd(first)}  ${count.padStart(second)}  ${sum.padStart(third)}`.trimEnd());
}

const sums = (name: string, of: Readonly<Record<string, Sum>>): [string, string, string][] =>
  Object.entries(of).map(([key, { count, sum }]) => [`${name} ${key}`, String(count), sum]);

const counts = (of: Readonly<Record<string, number>>): [string, string, string][] =>
  Object.entries(of).map(([key, count]) => [key, String(count), '']);

function upgradeLine({ activities, incomplete, elements, attributes, texts }: UpgradeReport, lang: Lang): string {
  const all = (fate: 'changed' | 'dropped' | 'added') => elements[fate] + attributes[fate] + texts[fate];
  return text[lang].upgrade.console(activities, incomplete, all('changed'), all('dropped'), all('added'));
}

/** The report of a file as the console prints it: counts and sums as published, then what concerns the country, then every reason. */
export function consoleReport(report: Report, lang: Lang): string[] {
  const t = text[lang].console;
  const lines: string[] = [];
  const { whole, fault, activities, rows, changes } = report;
  if (whole) {
    lines.push(t.whole(whole.activities, whole.organisations));
    lines.push(
      ...table([
        [t.columns.what, t.columns.count, t.columns.sum],
        ...sums('transaction', whole.transactions),
        ...sums('budget', whole.budgets),
        ...sums('planned-disbursement', whole.plannedDisbursements),
        ...sums('', whole.organisationBudgets),
        ...counts(whole.counts),
        ...counts(Object.fromEntries(Object.entries(whole.narrativesByLanguage).map(([code, count]) => [`narrative ${code}`, count]))),
      ]),
    );
  }
  if (report.standard) {
    const { critical, error, warning, advisory } = report.standard.bySeverity;
    lines.push(text[lang].standard.console(critical, error, warning, advisory));
  }
  if (fault) {
    const place = fault.line === null ? '' : ` (${fault.line}:${fault.column ?? 0})`;
    return [...lines, t.refused(faultSentence(fault, lang) + place)];
  }
  lines.push(t.country(report.country), `  ${t.activities(activities)}`, `  ${t.rows(rows)}`, `  ${t.changes(changes)}`);
  if (report.upgrade && report.upgrade.activities > 0) lines.push(`  ${upgradeLine(report.upgrade, lang)}`);
  if (Object.keys(report.sums).length > 0) lines.push(...table(sums('', report.sums).map(([key, count, sum]) => [key.trim(), count, sum])));
  for (const finding of report.findings) {
    const say = reasonSentence(finding, lang);
    lines.push(`  ${finding.line}:${finding.column} ${text[lang].verdicts[finding.verdict]}, ${finding.activity}: ${say}`);
  }
  if (isAlarming(changes)) lines.push(t.alarm);
  return lines;
}
