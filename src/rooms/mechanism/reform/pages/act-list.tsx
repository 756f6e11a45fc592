import type { Page } from '#kernel/page';
import { ActBar, ActLink, PostButton } from '#ui/acts';
import { Said } from '#ui/marks';
import { urls } from '#urls';
import { text } from '../../text.ts';
import type { Numbered } from '../change.ts';
import type { Step } from '../plan.ts';
import type { Reform } from '../store.ts';
import { capital, changeWords, type NameOf } from './words.ts';

interface Props {
  page: Page;
  reform: Reform;
  nameOf: NameOf;
  steps: readonly Step[] | null;
}

/** The acts in their order; of a draft, whether each still holds, and what can be done with it. */
export function ActList({ page, reform, nameOf, steps }: Props) {
  const t = text[page.lang].reform;
  const writes = reform.state === 'draft' && page.actor.can('reform.prepare');
  return (
    <>
      {reform.acts.length === 0 ? <p class="quiet">{t.noActs}</p> : null}
      {reform.acts.length === 0 ? null : (
        <ol>
          {reform.acts.map((act, index) => (
            <li>
              <ActLine page={page} act={act} nameOf={nameOf} refusal={steps?.[index]?.refusal ?? null} />
              {writes ? <ActButtons page={page} reform={reform} act={act} index={index} /> : null}
            </li>
          ))}
        </ol>
      )}
      {writes && reform.acts.length > 0 ? (
        <ActBar>
          <ActLink page={page} href={urls.newReformAct(reform.id)} label={t.addAct} />
        </ActBar>
      ) : null}
    </>
  );
}

function ActLine({ page, act, nameOf, refusal }: { page: Page; act: Numbered; nameOf: NameOf; refusal: Step['refusal'] }) {
  const t = text[page.lang];
  return (
    <>
      {t.reform.actAnd(capital(t.acts[act.act]), changeWords(act, nameOf, page.lang))}
      {refusal ? (
        <p>
          <Said as="conflict">{`${t.reform.broken} ${sentence(page, refusal)}`}</Said>
        </p>
      ) : null}
    </>
  );
}

/** The sentence of a rule that an act would break. */
function sentence(page: Page, { key, detail }: NonNullable<Step['refusal']>): string {
  const said = (text[page.lang].refusals as Record<string, string | ((detail: never) => string)>)[key] ?? key;
  return typeof said === 'string' ? said : said(detail as never);
}

function ActButtons({ page, reform, act, index }: { page: Page; reform: Reform; act: Numbered; index: number }) {
  const t = text[page.lang].reform;
  const { id, version } = reform;
  const move = (to: 'up' | 'down', label: string) => (
    <PostButton page={page} action={urls.moveReformAct(id, act.n)} version={version} values={{ to }} label={label} small />
  );
  return (
    <ActBar>
      {index > 0 ? move('up', t.up) : null}
      {index < reform.acts.length - 1 ? move('down', t.down) : null}
      <ActLink page={page} href={urls.editReformAct(id, act.n)} label={t.correctAct} small />
      <PostButton page={page} action={urls.dropReformAct(id, act.n)} version={version} label={t.removeAct} small />
    </ActBar>
  );
}
