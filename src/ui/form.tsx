import { raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { HiddenFields } from './acts.tsx';
import type { Filling } from './form/sentence.ts';
import { ErrorSummary } from './form/summary.tsx';
import { words } from './words.ts';

export { Choice, Tick } from './form/choice.tsx';
export { Field, type FieldProps, type Option, Select, TextArea } from './form/field.tsx';
export type { Filling } from './form/sentence.ts';
export { ErrorSummary } from './form/summary.tsx';

type FormProps = PropsWithChildren<{
  f: Filling;
  action: string;
  /** The verb of the form, as the room says it: «Noter la décision». */
  submit: string;
  /** Where one goes without sending. */
  back?: { href: string; label?: string };
  /** What the act undoes or ends. */
  risk?: boolean;
  /** The form carries a file. */
  files?: boolean;
  /** The form is short (sign in, one answer): no draft is kept on the device. */
  short?: boolean;
  /** Not the main act of its page: another form on it is. */
  second?: boolean;
  /** Words beside the main act: to how many it is sent. */
  note?: Child;
}>;

/** A form of the house: what is wrong on top, the fields, the main act at its end. Works without script. */
export function Form(props: FormProps) {
  const { f, action, files, children } = props;
  const sheet = (
    <form class="form" method="post" action={f.page.to(action)} enctype={files ? 'multipart/form-data' : undefined} novalidate>
      <HiddenFields page={f.page} once={f.form.once} version={f.form.version} />
      {f.form.errors.length === 0 ? children : <Wrong f={f}>{children}</Wrong>}
      <FormEnd {...props} />
    </form>
  );
  return <form-once data-sending={words(f.page).sending}>{props.short ? sheet : <Drafted {...props}>{sheet}</Drafted>}</form-once>;
}

/** The fields are drawn before the summary that stands above them: it calls them by their names. */
function Wrong({ f, children }: PropsWithChildren<{ f: Filling }>) {
  const drawn = (<>{children}</>).toString() as string | Promise<string>;
  const under = (fields: string) => (
    <>
      <ErrorSummary f={f} order={[...fields.matchAll(/ name="([^"]+)"/g)].map((found) => found[1] ?? '')} />
      {raw(fields)}
    </>
  );
  return typeof drawn === 'string' ? under(drawn) : drawn.then(under);
}

function FormEnd({ f, submit, back, risk, second, note }: FormProps) {
  return (
    <div class="form-end acts">
      <button class={['b', second ? '' : 'main', risk ? 'risk' : ''].filter(Boolean).join(' ')} type="submit">
        {submit}
      </button>
      {back ? <a href={f.page.to(back.href)}>{back.label ?? words(f.page).back}</a> : null}
      {note ? <span class="small quiet">{note}</span> : null}
    </div>
  );
}

/** Keeps what is being written on the device of the reader, under a key of their own. */
function Drafted({ f, action, children }: FormProps) {
  const { draft } = words(f.page);
  return (
    <form-draft
      data-key={`${f.page.actor.personId ?? 0}.${action}`}
      data-typed={f.form.errors.length > 0 ? 'oui' : undefined}
      data-kept={draft.kept}
      data-found={draft.found}
      data-take={draft.take}
      data-drop={draft.drop}
    >
      <p class="draft-note" role="status" />
      {children}
    </form-draft>
  );
}
