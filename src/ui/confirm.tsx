import type { PropsWithChildren } from 'hono/jsx';
import { type Filling, Form } from './form.tsx';
import { words } from './words.ts';

type ConfirmProps = PropsWithChildren<{
  f: Filling;
  action: string;
  /** The verb, with to how many: «Envoyer aux 34». */
  submit: string;
  back: { href: string; label?: string };
  /** What will happen, a sentence each. */
  happens: readonly string[];
  risk?: boolean;
}>;

/** Asks once more before an act that sends or ends something: what will happen, to whom, the act, the way back. */
export function Confirm({ f, action, submit, back, happens, risk, children }: ConfirmProps) {
  return (
    <Form f={f} action={action} submit={submit} back={back} risk={risk} short>
      <h2>{words(f.page).whatWillHappen}</h2>
      <ul class="happens">
        {happens.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {children}
    </Form>
  );
}
