import type { Report } from '../../check/report.ts';
import { sentenceOf } from '../../check/sentence.ts';
import type { Work } from '../command.ts';
import type { Teller } from './settings.ts';

/** One object a line: the report as it is, each finding with its sentence; the list around the records is left out. */
export function json({ out, language }: Pick<Work, 'out' | 'language'>): Teller {
  return {
    async report({ path }, report) {
      await out.line(JSON.stringify(plain(path, report)));
    },
    async refused({ path }, sentence) {
      await out.line(JSON.stringify({ file: path, valid: false, refused: sentence }));
    },
    async end() {},
  };

  function plain(path: string, { file, valid, findings, counts, stopped, made }: Report): object {
    const { rootElement, version, generatedDatetime, encoding, activities, organisations } = file;
    const told = findings.map((finding) => ({ ...finding, sentence: sentenceOf(finding, language) }));
    return {
      file: path,
      valid,
      rootElement,
      version,
      generatedDatetime,
      encoding,
      activities,
      organisations,
      counts,
      stopped,
      made,
      findings: told,
    };
  }
}
