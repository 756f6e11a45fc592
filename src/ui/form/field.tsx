import type { Child, PropsWithChildren } from 'hono/jsx';
import { words } from '../words.ts';
import { callField, describedBy, errorOf, type Filling, idOf, typed } from './sentence.ts';

export interface FieldProps {
  f: Filling;
  name: string;
  label: Child;
  hint?: Child;
  optional?: boolean;
}

type InputProps = FieldProps & {
  type?: 'text' | 'email' | 'date' | 'time' | 'number' | 'tel' | 'url' | 'password' | 'file';
  autocomplete?: string;
  /** Widest answer expected, in letters; without it the field takes the whole width. */
  size?: number;
  min?: string | number;
  max?: string | number;
  /** Sorts of file taken: `.xml,.zip`. */
  accept?: string;
};

const NARROW = new Set(['date', 'time', 'number', 'file']);

/** One answer on one line: text, e-mail, day, hour, number, file, password. */
export function Field({ type = 'text', autocomplete, size, min, max, accept, ...field }: InputProps) {
  const { f, name } = field;
  const keeps = type !== 'password' && type !== 'file';
  return (
    <FieldBox {...field}>
      <input
        type={type}
        id={idOf(name)}
        name={name}
        value={keeps ? typed(f, name) : undefined}
        class={size || NARROW.has(type) ? undefined : 'long'}
        size={size}
        min={min}
        max={max}
        accept={accept}
        inputmode={type === 'number' ? 'numeric' : undefined}
        autocomplete={autocomplete ?? 'off'}
        {...wrongness(field)}
      />
    </FieldBox>
  );
}

/** A text of several lines. */
export function TextArea({ rows = 5, ...field }: FieldProps & { rows?: number }) {
  return (
    <FieldBox {...field}>
      <textarea id={idOf(field.name)} name={field.name} rows={rows} {...wrongness(field)}>
        {typed(field.f, field.name)}
      </textarea>
    </FieldBox>
  );
}

export interface Option {
  value: string | number;
  label: string;
  hint?: Child;
  /** Options of one group follow each other under its name. */
  group?: string;
}

/** One answer among a list too long for radio buttons. The first line, empty, says what to choose. */
export function Select({ options, empty, ...field }: FieldProps & { options: readonly Option[]; empty?: string | false }) {
  const value = typed(field.f, field.name);
  return (
    <FieldBox {...field}>
      <select id={idOf(field.name)} name={field.name} {...wrongness(field)}>
        {empty === false ? null : <option value="">{empty ?? words(field.f.page).choose}</option>}
        <Options options={options} chosen={value} />
      </select>
    </FieldBox>
  );
}

/** The lines of a list, grouped where they say so. */
export function Options({ options, chosen }: { options: readonly Option[]; chosen: string }) {
  const groups = [...new Set(options.map((option) => option.group))];
  const lines = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option value={String(option.value)} selected={String(option.value) === chosen}>
          {option.label}
        </option>
      ));
  return <>{groups.map((group) => (group === undefined ? lines(group) : <optgroup label={group}>{lines(group)}</optgroup>))}</>;
}

function wrongness({ f, name, hint }: FieldProps) {
  const error = errorOf(f, name);
  return { 'aria-invalid': error ? 'true' : undefined, 'aria-describedby': describedBy(name, hint, error) };
}

function FieldBox({ f, name, label, hint, optional, children }: PropsWithChildren<FieldProps>) {
  const error = errorOf(f, name);
  callField(f, name, label);
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={idOf(name)}>
        {label}
        <Optional f={f} optional={optional} />
      </label>
      <FieldNotes f={f} name={name} hint={hint} />
      {children}
    </div>
  );
}

export function Optional({ f, optional }: { f: Filling; optional?: boolean }) {
  return optional ? <span class="optional"> ({words(f.page).optional})</span> : null;
}

/** The hint of a field and what is wrong with it, between its label and its control. */
export function FieldNotes({ f, name, hint }: { f: Filling; name: string; hint?: Child }) {
  const error = errorOf(f, name);
  return (
    <>
      {hint ? (
        <span class="hint" id={`${idOf(name)}-aide`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span class="err" id={`${idOf(name)}-faute`}>
          {error}
        </span>
      ) : null}
    </>
  );
}
