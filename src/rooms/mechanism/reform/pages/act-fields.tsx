import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Choice, Field, type Filling, Select } from '#ui/form';
import { bodyTitle } from '../../naming.ts';
import type { Kind } from '../../store/vocabulary.ts';
import { text } from '../../text.ts';
import type { Act } from '../change.ts';

/** A body that may be chosen, by its sign: one that is, or one that an act before makes. */
export interface Choosable {
  code: string;
  label: string;
}

export const choosable = (page: Page, bodies: readonly (Parameters<typeof bodyTitle>[0] & { code: string })[]): Choosable[] =>
  bodies.map((body) => ({ code: body.code, label: `${bodyTitle(body, page.lang)} (${body.code})` }));

interface Props {
  f: Filling;
  act: Act;
  bodies: readonly Choosable[];
  kinds: readonly Kind[];
  /** The body of the page, on which the act is noted at once; without it, the form asks which. */
  on?: string;
}

/** What one act asks, and nothing more. */
export function ActFields(props: Props) {
  const { f, act, on } = props;
  const t = text[f.page.lang];
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <p id="f-act">
        <span class="quiet">{t.reform.actForm.hints[act]}</span>
      </p>
      {on === undefined && act !== 'create' ? <BodyField {...props} name="body" label={t.reform.actForm.body} /> : null}
      <Asked {...props} />
    </>
  );
}

function BodyField({
  f,
  bodies,
  on,
  name,
  label,
  empty,
  optional,
}: Props & { name: string; label: string; empty?: string; optional?: boolean }) {
  const options = bodies.filter((body) => body.code !== on).map((body) => ({ value: body.code, label: body.label }));
  return <Select f={f} name={name} label={label} options={options} empty={empty} optional={optional} />;
}

function Asked(props: Props) {
  const { f, act, kinds } = props;
  const t = text[f.page.lang].reform.actForm;
  if (act === 'rename') return <Names f={f} />;
  if (act === 'move') return <BodyField {...props} name="parent" label={t.parent} empty={t.noParent} />;
  if (act === 'promote') return <BodyField {...props} name="parent" label={t.parent} empty={t.same} optional />;
  if (act === 'create') {
    const options = kinds.map((kind) => ({ value: kind.key, label: named(kind, f.page.lang) }));
    return (
      <>
        <MadeFields f={f} rank={1} title={t.madeOne} />
        <Choice f={f} name="kinds" label={t.kinds} options={options} several />
        <BodyField {...props} name="parent" label={t.parent} empty={t.noParent} />
      </>
    );
  }
  if (act === 'merge') return <Merged {...props} />;
  return act === 'split' ? <Parts f={f} /> : null;
}

function Names({ f }: { f: Filling }) {
  const t = text[f.page.lang].reform.actForm;
  return (
    <>
      <Field f={f} name="nameFr" label={t.nameFr} />
      <Field f={f} name="nameEn" label={t.nameEn} optional />
      <Field f={f} name="shortFr" label={t.shortFr} hint={t.shortHint} size={40} optional />
      <Field f={f} name="shortEn" label={t.shortEn} hint={t.shortHint} size={40} optional />
    </>
  );
}

function Merged(props: Props) {
  const { f } = props;
  const t = text[f.page.lang].reform.actForm;
  return (
    <>
      <BodyField {...props} name="with1" label={t.with1} empty={t.nobody} optional />
      <BodyField {...props} name="with2" label={t.with2} empty={t.nobody} optional />
      <BodyField {...props} name="into" label={t.into} empty={t.intoNew} optional />
      <MadeFields f={f} rank={1} title={t.madeOne} hint={t.madeHint} />
    </>
  );
}

function Parts({ f }: { f: Filling }) {
  const t = text[f.page.lang].reform.actForm;
  return (
    <>
      {[1, 2, 3].map((rank) => (
        <MadeFields f={f} rank={rank} title={t.part(rank)} hint={rank === 3 ? t.partHint : t.madeHint} />
      ))}
    </>
  );
}

function MadeFields({ f, rank, title, hint }: { f: Filling; rank: number; title: string; hint?: string }) {
  const t = text[f.page.lang].reform.actForm;
  return (
    <fieldset class="field">
      <legend>{title}</legend>
      {hint ? <span class="hint">{hint}</span> : null}
      <Field f={f} name={`code${rank}`} label={t.code} hint={t.codeHint} size={24} />
      <Field f={f} name={`nameFr${rank}`} label={t.newFr} />
      <Field f={f} name={`nameEn${rank}`} label={t.newEn} />
    </fieldset>
  );
}
