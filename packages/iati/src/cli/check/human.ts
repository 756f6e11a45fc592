import type { Report } from '../../check/report.ts';
import { sentenceOf } from '../../check/sentence.ts';
import type { Finding, Severity } from '../../finding/finding.ts';
import type { Work } from '../command.ts';
import { placeIn } from '../inputs.ts';
import { counted } from '../language.ts';
import { paint } from '../paint.ts';
import type { CheckSettings, Teller } from './settings.ts';

const SEVERITIES: readonly Severity[] = ['critical', 'error', 'warning', 'advisory'];
/** How many places of a rule are named. */
const PLACES = 3;

/** For people: findings grouped by rule, the worst first, each with its first places. */
export function human({ out, speak, language }: Pick<Work, 'out' | 'speak' | 'language'>, { quiet }: Pick<CheckSettings, 'quiet'>): Teller {
  const colour = paint(out.colours);
  const number = (count: number) => counted(count, language);

  return {
    async report({ path }, report) {
      await out.line(verdict(path, report));
      if (quiet) return;
      for (const group of groups(report)) await tellGroup(path, group);
      await tellRest(report);
      await out.line();
    },
    async refused() {},
    async end() {},
  };

  function verdict(path: string, { valid, counts, file, stopped }: Report): string {
    const found = SEVERITIES.filter((severity) => counts.bySeverity[severity] > 0).map((severity) =>
      speak(`check.count.${severity}`, { count: number(counts.bySeverity[severity]) }),
    );
    const records = speak('check.records', { records: number(file.activities + file.organisations), version: file.version ?? '-' });
    const word =
      stopped?.code === 'aborted'
        ? colour.yellow(speak('check.interrupted'))
        : valid
          ? colour.green(speak('check.valid'))
          : colour.red(speak('check.invalid'));
    return speak('check.line', { path, verdict: word, found: `${found.join(', ') || speak('check.nothing')} (${records})` });
  }

  async function tellGroup(path: string, findings: readonly Finding[]): Promise<void> {
    const [first] = findings as [Finding];
    const sentence = sentenceOf(first, language);
    const word = speak(`check.severity.${first.severity}`);
    const heading = first.severity === 'critical' || first.severity === 'error' ? colour.red(word) : colour.yellow(word);
    const same = findings.every((finding) => sentenceOf(finding, language) === sentence);
    await out.line(`\n  ${heading} ${first.rule} × ${number(findings.length)}${same ? `  ${sentence}` : ''}`);
    for (const finding of findings.slice(0, PLACES)) {
      const record = finding.record ? ` [${finding.record}]` : '';
      await out.line(`    ${placeIn(path, finding)}${record}${finding.path ? ` ${colour.dim(finding.path)}` : ''}`);
      if (!same) await out.line(`      ${sentenceOf(finding, language)}`);
    }
    const more = findings.length - PLACES;
    if (more > 0) await out.line(`    ${speak('check.more-places', { count: number(more) })}`);
  }

  async function tellRest({ findings, counts, stopped, made }: Report): Promise<void> {
    const all = SEVERITIES.reduce((sum, severity) => sum + counts.bySeverity[severity], 0);
    if (all > findings.length) await out.line(`\n  ${speak('check.not-kept', { kept: number(findings.length), all: number(all) })}`);
    if (stopped) {
      const place = stopped.line === null ? '-' : `${stopped.line}:${stopped.column ?? 1}`;
      await out.line(`\n  ${speak('check.stopped', { records: number(stopped.records), place })}`);
    }
    if (all > 0)
      await out.line(`\n  ${colour.dim(speak('check.made', { now: made.now, lists: made.lists, organisations: made.organisations }))}`);
  }
}

/** By rule and, where a rule has several, by sentence: the worst first, then those that came most often. */
function groups({ findings }: Report): Finding[][] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule} ${finding.key}`;
    const group = byRule.get(key);
    if (group) group.push(finding);
    else byRule.set(key, [finding]);
  }
  const rank = ([first]: Finding[]) => SEVERITIES.indexOf(first!.severity);
  return [...byRule.values()].sort((a, b) => rank(a) - rank(b) || b.length - a.length || (a[0]!.rule < b[0]!.rule ? -1 : 1));
}
