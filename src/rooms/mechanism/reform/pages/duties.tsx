import type { Page } from '#kernel/page';
import { Choice, type Filling } from '#ui/form';
import { bodyShort } from '../../naming.ts';
import type { Duty } from '../../slots.ts';
import { text } from '../../text.ts';
import type { OpenDuties } from '../duties.ts';

const said = (page: Page, duty: Duty): string => {
  const words = duty.words(page.lang);
  return duty.day === null ? words : text[page.lang].reform.dutyOn(words, duty.day);
};

/** What is open on the bodies that end, to be read line by line before they do. */
export function DutiesField({ f, open }: { f: Filling; open: readonly OpenDuties[] }) {
  const { page } = f;
  const t = text[page.lang];
  if (open.length === 0) return <p>{t.reform.noDuties}</p>;
  const options = open.flatMap(({ body, duties }) =>
    duties.map((duty) => ({
      value: duty.key,
      label: open.length > 1 ? t.reform.actAnd(bodyShort(body, page.lang), said(page, duty)) : said(page, duty),
      hint: <a href={page.to(duty.href)}>{t.tree.see}</a>,
    })),
  );
  return <Choice f={f} name="acknowledged" label={t.reform.duties} hint={t.reform.dutiesWhy} options={options} several />;
}

/** The same, to be read only. */
export function DutiesList({ page, open }: { page: Page; open: readonly OpenDuties[] }) {
  const t = text[page.lang].reform;
  return (
    <>
      {open.map(({ body, duties }) => (
        <>
          <h3>{t.dutiesOf(bodyShort(body, page.lang))}</h3>
          <ul class="plain">
            {duties.map((duty) => (
              <li>
                <a href={page.to(duty.href)}>{said(page, duty)}</a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
