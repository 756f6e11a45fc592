import { FieldNotes, type FieldProps, type Option, Optional } from './field.tsx';
import { describedBy, errorOf, idOf, valuesOf } from './sentence.ts';

type ChoiceProps = FieldProps & {
  options: readonly Option[];
  /** Several answers may be ticked. */
  several?: boolean;
  /** Short answers, side by side. */
  inline?: boolean;
};

/** One answer (radio buttons) or several (boxes) among a few, all in view. */
export function Choice({ options, several, inline, ...field }: ChoiceProps) {
  const { f, name, label, hint, optional } = field;
  const error = errorOf(f, name);
  const chosen = valuesOf(f, name);
  // An option whose value is empty («nothing changes») is chosen as long as nothing else is.
  const isChosen = (value: string) => chosen.includes(value) || (value === '' && chosen.length === 0 && !several);
  return (
    <fieldset class={error ? 'field wrong' : 'field'} aria-describedby={describedBy(name, hint, error)}>
      <legend>
        {label}
        <Optional f={f} optional={optional} />
      </legend>
      <FieldNotes f={f} name={name} hint={hint} />
      <div class={inline ? 'row-of-fields' : undefined}>
        {options.map((option, index) => (
          <ChoiceLine name={name} index={index} option={option} several={several} checked={isChosen(String(option.value))} />
        ))}
      </div>
    </fieldset>
  );
}

interface LineProps {
  name: string;
  index: number;
  option: Option;
  several?: boolean;
  checked: boolean;
}

function ChoiceLine({ name, index, option, several, checked }: LineProps) {
  const id = index === 0 ? idOf(name) : `${idOf(name)}-${index + 1}`;
  // The first option bears the field’s own id, where the error summary leads; its hint must not bear the field’s.
  const hintId = `${idOf(name)}-${index + 1}-aide`;
  return (
    <div class="option">
      <input
        type={several ? 'checkbox' : 'radio'}
        id={id}
        name={name}
        value={String(option.value)}
        checked={checked}
        aria-describedby={option.hint ? hintId : undefined}
      />
      <label for={id}>{option.label}</label>
      {option.hint ? (
        <span class="hint" id={hintId}>
          {option.hint}
        </span>
      ) : null}
    </div>
  );
}

/** One box: yes when ticked. */
export function Tick({ f, name, label, hint }: FieldProps) {
  const error = errorOf(f, name);
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <FieldNotes f={f} name={name} />
      <div class="option">
        <input
          type="checkbox"
          id={idOf(name)}
          name={name}
          value="oui"
          checked={!['', 'false'].includes(valuesOf(f, name)[0] ?? '')}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(name, hint, error)}
        />
        <label for={idOf(name)}>{label}</label>
      </div>
      {hint ? (
        <span class="hint" id={`${idOf(name)}-aide`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
