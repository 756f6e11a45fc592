import { holdsOn } from '#kernel/day';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Definitions } from '#ui/definition';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { text } from '../../text.ts';
import { COLLEGES } from '../judge.ts';
import type { Ground } from '../rotation.ts';
import type { CollegeRow } from '../store.ts';

/** How each organisation counts today: two colleges, and the systems whose agencies count once. */
export function CollegeList({ page, ground }: { page: Page; ground: Ground }) {
  const t = text[page.lang].rotation;
  const today = ground.colleges.filter((row) => holdsOn(row, page.today));
  const systems = [...new Map(today.flatMap((row) => (row.through ? [[row.through.id, row.through] as const] : []))).values()];
  const names = (rows: readonly CollegeRow[]) => rows.map((row, index) => <CollegeName page={page} row={row} first={index === 0} />);
  const seated = (systemId: number) =>
    ground.coordinations.find((row) => row.system_id === systemId && holdsOn(row, page.today))?.organisation;
  return (
    <Section id="colleges" title={t.collegesTitle} aside={t.collegesAside(page.today)}>
      <Definitions
        items={[
          ...COLLEGES.map((college) => ({
            term: t.colleges[college],
            say: <>{names(today.filter((row) => row.college === college && !row.through))}</>,
          })),
          ...systems.map((system) => {
            const agency = seated(system.id);
            return {
              term: t.through(named(system, page.lang)),
              say: (
                <>
                  {names(today.filter((row) => row.through?.id === system.id))}
                  {agency ? <p class="small quiet">{t.seatedBy(named(agency, page.lang))}</p> : null}
                </>
              ),
            };
          }),
        ]}
      />
    </Section>
  );
}

function CollegeName({ page, row, first }: { page: Page; row: CollegeRow; first: boolean }) {
  const t = text[page.lang].rotation;
  return (
    <>
      {first ? '' : ', '}
      <a href={page.to(urls.organisation(row.organisation.key))}>{named(row.organisation, page.lang)}</a>
      {row.adjustable ? <span class="small quiet"> ({t.decision})</span> : null}
    </>
  );
}
