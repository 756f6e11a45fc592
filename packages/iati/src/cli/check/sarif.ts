import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogue } from '../../check/catalogue.ts';
import { sentenceOf } from '../../check/sentence.ts';
import type { Finding, Severity } from '../../finding/finding.ts';
import type { Work } from '../command.ts';
import type { Input } from '../sources.ts';
import { ownVersion } from '../version.ts';
import type { Teller } from './settings.ts';

/** SARIF knows three weights (https://docs.oasis-open.org/sarif/sarif/v2.1.0/, 3.27.10). */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  error: 'error',
  warning: 'warning',
  advisory: 'note',
};

/** One SARIF log for all files (version 2.1.0), written as they come: results first, the rules met behind them. */
export function sarif({ out, language }: Pick<Work, 'out' | 'language'>): Teller {
  const rules = new Set<string>();
  const notifications: object[] = [];
  let results = 0;
  const begun = out.write(
    '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":[',
  );

  return {
    async report(input, { findings }) {
      await begun;
      const uri = uriOf(input);
      for (const finding of findings) {
        rules.add(finding.rule);
        await out.write(`${results++ === 0 ? '\n' : ',\n'}${JSON.stringify(resultOf(finding, sentenceOf(finding, language), uri))}`);
      }
    },
    async refused(input, text) {
      notifications.push({
        level: 'error',
        message: { text },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(input) } } }],
      });
    },
    async end() {
      await begun;
      const driver = { name: 'iati', version: await ownVersion(), language, rules: [...rules].map(ruleOf) };
      const invocation = { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications };
      await out.line(`\n],"tool":${JSON.stringify({ driver })},"invocations":${JSON.stringify([invocation])}}]}`);
    },
  };
}

function resultOf(finding: Finding, text: string, uri: string): object {
  const { rule, severity, category, path, line, column, record } = finding;
  const region = line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
  const logical =
    path === null ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: path.includes('@') ? 'attribute' : 'element' }] };
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...region }, ...logical }],
    properties: { severity, category, ...(record === null ? {} : { record }) },
  };
}

function ruleOf(id: string): object {
  const known = catalogue.get(id);
  return known ? { id, defaultConfiguration: { level: LEVELS[known.severity] }, properties: { category: known.category } } : { id };
}

/** Below the working folder as it is given, elsewhere as a file address. */
function uriOf({ path }: Input): string {
  if (path === '-') return 'stdin:';
  const below = relative('', path);
  const inside = below !== '' && !below.startsWith('..') && resolve(below) === resolve(path);
  return inside ? below.split(/[\\/]/).map(encodeURIComponent).join('/') : pathToFileURL(path).href;
}
