import type { Child } from 'hono/jsx';
import { blankForm } from '#kernel/form';
import type { Page } from '#kernel/page';
import { HiddenFields } from './acts.tsx';
import { difference, type Run } from './both/difference.ts';
import { Section } from './section.tsx';
import { words } from './words.ts';

/** One answer of the form, as saved by another and as typed here. */
export interface BothField {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

interface BothProps {
  page: Page;
  /** Where the form was going. */
  action: string;
  /** Where the saved text is read: keeping it writes nothing. */
  saved: string;
  fields: readonly BothField[];
  /** Version of the saved text. */
  version: number;
  /** Who saved it, when; from which version mine was written. */
  theirsNote?: Child;
  mineNote?: Child;
  /** Answers of the form that stand in no field above. */
  rest?: Record<string, string | string[]>;
}

/** A stale edit: both texts, what differs underlined, and three ways out. Neither is lost. */
export function Both(props: BothProps) {
  const { page, saved, fields, theirsNote, mineNote } = props;
  const t = words(page);
  const differing = fields.filter((field) => field.mine !== field.theirs);
  return (
    <>
      <div class="both">
        <Side id="theirs" title={t.theirs} note={theirsNote} fields={differing} side="left" page={page}>
          <a class="b" href={page.to(saved)}>
            {t.keepTheirs}
          </a>
        </Side>
        <Side id="mine" title={t.mine} note={mineNote} fields={differing} side="right" page={page}>
          <form method="post" action={page.to(props.action)}>
            <Carried {...props} />
            {fields.map((field) => (
              <input type="hidden" name={field.name} value={field.mine} />
            ))}
            <button class="b" type="submit">
              {t.keepMine}
            </button>
          </form>
        </Side>
      </div>
      <Joined {...props} />
    </>
  );
}

interface SideProps {
  page: Page;
  id: string;
  title: string;
  note?: Child;
  fields: readonly BothField[];
  side: 'left' | 'right';
  children: Child;
}

function Side({ page, id, title, note, fields, side, children }: SideProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note ? <p class="small quiet">{note}</p> : null}
      {fields.map((field) => (
        <div class="both-field">
          <h3>{field.label}</h3>
          <p>
            <Marked page={page} runs={difference(field.theirs, field.mine)[side]} />
          </p>
        </div>
      ))}
      <div class="acts">{children}</div>
    </section>
  );
}

function Marked({ page, runs }: { page: Page; runs: readonly Run[] }) {
  if (runs.length === 0) return <span class="quiet">{words(page).bothEmpty}</span>;
  return <>{runs.map((run) => (run.own && run.text.trim() !== '' ? <ins>{run.text}</ins> : run.text))}</>;
}

function Joined(props: BothProps) {
  const { page, fields, action } = props;
  const t = words(page);
  return (
    <Section id="reunir" title={t.joinBoth}>
      <form class="form" method="post" action={page.to(action)}>
        <Carried {...props} />
        {fields.map((field) =>
          field.mine === field.theirs ? (
            <input type="hidden" name={field.name} value={field.mine} />
          ) : (
            <div class="field">
              <label for={`f-${field.name}`}>{field.label}</label>
              <textarea id={`f-${field.name}`} name={field.name} rows={field.mine.length > 120 ? 6 : 2}>
                {field.mine}
              </textarea>
            </div>
          ),
        )}
        <div class="form-end acts">
          <button class="b main" type="submit">
            {t.saveJoined}
          </button>
        </div>
        <p class="small quiet">{t.differs}</p>
      </form>
    </Section>
  );
}

function Carried({ page, version, rest = {} }: BothProps) {
  return (
    <>
      <HiddenFields page={page} once={blankForm().once} version={version} />
      {Object.entries(rest).flatMap(([name, value]) => [value].flat().map((one) => <input type="hidden" name={name} value={one} />))}
    </>
  );
}
