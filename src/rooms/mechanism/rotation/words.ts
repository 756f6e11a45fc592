import { type Lang, named } from '#kernel/i18n';
import { dayWords } from '../dating.ts';
import { text } from '../text.ts';
import type { Verdict, Warning } from './judge.ts';
import type { Rule } from './store.ts';

/** What a rule wants of the three, in words. */
export function wants(rule: Pick<Rule, 'composition' | 'bilateral' | 'enlarged'>, lang: Lang): string {
  const t = text[lang].rotation;
  const three = rule.composition === 'counts' ? t.wanted(rule.bilateral ?? 0) : t.wants.opposite;
  return [three, ...rule.enlarged.map((one) => t.with(one.key))].join(', ');
}

function warningWords(warning: Warning, lang: Lang): string {
  const t = text[lang].rotation;
  if (warning.code === 'counts') return t.composition(warning.bilateral, warning.multilateral);
  if (warning.code === 'opposite-college')
    return t.warnings.opposite(
      warning.college,
      warning.alike.map((one) => named(one, lang)),
    );
  if (warning.code === 'counted-once') return t.warnings.countedOnce(warning.organisations.map((one) => named(one, lang)));
  if (warning.code === 'not-coordinating')
    return t.warnings.notCoordinating(named(warning.organisation, lang), named(warning.coordinator, lang));
  return t.warnings.enlargedMissing(named(warning.organisation, lang));
}

/** The verdict in one line: «un bilatéral, deux multilatéraux», «ne peut pas être jugée : membre sortant inconnu». */
export function verdictWords(verdict: Verdict, lang: Lang): string {
  const t = text[lang].rotation;
  if (verdict.state === 'no-rule') return t.noRule;
  if (verdict.state === 'fine') return t.fine;
  if (verdict.state === 'unknown')
    return t.cannot(verdict.missing.map(({ step, vacant }) => (vacant ? t.vacant : t.missing)[step]).join(', '));
  if (verdict.state === 'no-college') return t.cannot(t.noCollege(verdict.organisations.map((one) => named(one, lang))));
  return verdict.warnings.map((warning) => warningWords(warning, lang)).join(lang === 'fr' ? '\u00a0; ' : '; ');
}

/** Why it warns: what the rule wants, and what would make it hold. */
export function explanation(verdict: Verdict, rule: Rule | null, lang: Lang): string[] {
  if (verdict.state !== 'warning' || !rule) return [];
  const t = text[lang].rotation;
  const since = dayWords(rule.from_day, rule.from_precision, lang);
  const ifs = verdict.holdsIf.map(({ organisation, college }) => t.holdsIf(named(organisation, lang), college));
  // What is not at fault is left out: the three alone, unless it is their enlargement that misses.
  const enlarged = verdict.warnings.some((warning) => warning.code === 'enlarged-missing') ? rule.enlarged : [];
  return [t.ruleSays(since, wants({ ...rule, enlarged }, lang)), ...ifs];
}
