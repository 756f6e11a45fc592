import { Choice, type Filling } from '#ui/form';
import { cadenceWords, monthName, WEEKDAYS, weekdayName } from '../cadence.ts';
import { choiceOf, MONTHS, RHYTHMS, WEEKS } from '../cadence-choice.ts';
import { text } from '../text.ts';

interface Props {
  f: Filling;
  /** The rule in force. One that the boxes cannot say may be kept as it stands. */
  current: string | null;
}

/** How often a body meets, chosen in words: the rule that is kept is made of what is ticked. */
export function Rhythm({ f: given, current }: Props) {
  const { lang } = given.page;
  const t = text[lang].rhythm;
  const f = filledIn(given);
  const kept = current !== null && !choiceOf(current) ? [{ value: current, label: t.keep(cadenceWords(current, lang)) }] : [];
  return (
    <>
      <Choice
        f={f}
        name="cadence"
        label={t.often}
        options={[{ value: '', label: t.none }, ...RHYTHMS.map((value) => ({ value, label: t.rhythms[value] })), ...kept]}
      />
      <Choice
        f={f}
        name="cadenceMonths"
        label={t.months}
        options={MONTHS.map((value) => ({ value, label: monthName(Number(value), lang) }))}
        several
        inline
      />
      <Choice
        f={f}
        name="cadenceDays"
        label={t.days}
        hint={t.daysHint}
        options={WEEKDAYS.map((value, index) => ({ value, label: weekdayName(index, lang) }))}
        several
        inline
      />
      <Choice
        f={f}
        name="cadenceWeeks"
        label={t.week}
        hint={t.weekHint}
        options={WEEKS.map((value) => ({ value, label: text[lang].cadence.ordinal(Number(value)) }))}
        several
        inline
      />
    </>
  );
}

/** A whole rule, as the record or a stale form gives it, shown as what is ticked for it. */
function filledIn(f: Filling): Filling {
  const { values } = f.form;
  const choice = typeof values.cadence === 'string' && values.cadence.startsWith('FREQ=') ? choiceOf(values.cadence) : undefined;
  return choice ? { ...f, form: { ...f.form, values: { ...values, ...choice } } } : f;
}
