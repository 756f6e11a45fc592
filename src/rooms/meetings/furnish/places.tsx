import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import type { Occasion } from '#rooms/calendar';
import type { Body, Organisation } from '#rooms/mechanism';
import { ActBar, ActLink } from '#ui/acts';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { MeetingTable } from '../pages/meetings.tsx';
import { DecisionTable } from '../pages/register.tsx';
import { standing } from '../pages/states.tsx';
import { listMeetings, meetingOfOccasion } from '../store/meetings.ts';
import { registerLines } from '../store/register.ts';
import { text } from '../text.ts';
import { naming } from './naming.ts';

interface Args {
  house: House;
  actor: Actor;
  page: Page;
}

/** On the page of a body: its next sessions, its last ones, what it decided and is not closed. */
export async function bodySection({ house, actor, page, body }: Args & { body: Body }) {
  const t = text[page.lang].furnish;
  const next = await listMeetings(house.db, actor, { bodyId: body.id, from: page.today, limit: 3 });
  const past = await listMeetings(house.db, actor, { bodyId: body.id, before: page.today, limit: 5 });
  const open = await registerLines(house.db, actor, { bodyId: body.id, today: page.today, limit: 10 });
  const mayPlan = actor.can('meeting.plan', { bodyId: body.id });
  if (next.total + past.total + open.total === 0 && !mayPlan) return null;
  const bodies = new Map([[body.id, body]]);
  const all = <a href={page.to(urls.meetings({ instance: body.code }))}>{t.allMeetings}</a>;
  return (
    <>
      <Section id="seances" title={t.next} aside={all}>
        {next.rows.length > 0 ? (
          <MeetingTable page={page} rows={next.rows} bodies={bodies} caption={t.next} />
        ) : (
          <p class="quiet">{t.noNext}</p>
        )}
        {mayPlan ? (
          <ActBar>
            <ActLink page={page} href={urls.newMeeting({ instance: body.code })} label={text[page.lang].plan.title} small />
          </ActBar>
        ) : null}
      </Section>
      {past.rows.length > 0 ? (
        <Section id="seances-passees" title={t.past}>
          <MeetingTable page={page} rows={past.rows} bodies={bodies} caption={t.past} />
        </Section>
      ) : null}
      {open.rows.length > 0 ? (
        <Section id="decisions" title={t.openDecisions} aside={<a href={page.to(urls.decisions({ instance: body.code }))}>{t.register}</a>}>
          <DecisionTable page={page} rows={open.rows} caption={t.openDecisions} />
        </Section>
      ) : null}
    </>
  );
}

/** On the page of an organisation: the decisions it carries. */
export async function organisationSection({ house, actor, page, organisation }: Args & { organisation: Organisation }) {
  const t = text[page.lang].furnish;
  const open = await registerLines(house.db, actor, { ownerId: organisation.id, today: page.today, limit: 10 });
  if (open.rows.length === 0) return null;
  return (
    <Section id="decisions" title={t.carried} aside={<a href={page.to(urls.decisions({ responsable: organisation.key }))}>{t.register}</a>}>
      <DecisionTable page={page} rows={open.rows} caption={t.carried} />
    </Section>
  );
}

/** On the page of an occasion: its meeting, or the way to plan it. */
export async function occasionPiece({ house, actor, page, occasion }: Args & { occasion: Occasion }) {
  const t = text[page.lang];
  const meeting = await meetingOfOccasion(house.db, actor, occasion.id);
  if (meeting) {
    const { title } = await naming(house.db, actor, page.lang);
    return (
      <Section id="reunion" title={t.furnish.meetingOf} aside={standing(page, meeting)}>
        <p>
          <a href={page.to(urls.meeting(meeting.id))}>{title(meeting)}</a>
        </p>
      </Section>
    );
  }
  const open = occasion.state === 'planned' || occasion.state === 'provisional' || occasion.state === 'confirmed';
  if (occasion.body_id === null || !open || !actor.can('meeting.plan', { bodyId: occasion.body_id })) return null;
  const body = (await naming(house.db, actor, page.lang)).body({ body_id: occasion.body_id });
  if (!body) return null;
  return (
    <Section id="reunion" title={t.furnish.meetingOf}>
      <ActBar>
        <ActLink page={page} href={urls.newMeeting({ instance: body.code, 'rendez-vous': occasion.id })} label={t.plan.title} />
      </ActBar>
    </Section>
  );
}
