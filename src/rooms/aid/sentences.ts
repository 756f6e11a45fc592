import type { Lang } from '#kernel/i18n';
import type { Detail, Finding } from './published/finding.ts';
import type { Fault } from './published/report.ts';
import { text } from './text.ts';

type Says = Readonly<Record<string, ((detail: Detail) => string) | undefined>>;

/** Why a file does not come in. A stored report may have a reason that files are no longer refused for. */
export function faultSentence({ code, detail }: Fault, lang: Lang): string {
  const says: Says = text[lang].said.faults;
  return says[code]?.(detail) ?? text[lang].said.before;
}

/** Why a line is refused, held or noted; as above. */
export function reasonSentence({ reason, detail }: Finding, lang: Lang): string {
  const says: Says = text[lang].said.reasons;
  return says[reason]?.(detail) ?? text[lang].said.before;
}
