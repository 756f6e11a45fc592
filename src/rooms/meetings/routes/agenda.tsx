import { Hono } from 'hono';
import { RuleBroken } from '#kernel/errors';
import { blankForm, type FormState, readForm, readPress, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { named } from '#kernel/i18n';
import { fullName, organisationOptions, seatsOn } from '#rooms/mechanism';
import { nodeOptions } from '#rooms/strategy';
import { urls } from '#urls';
import { addItem, correctItem, dropItem, type ItemInput, moveItem, withMeeting } from '../agenda/items.ts';
import { addPaper, dropPaper } from '../agenda/papers.ts';
import { itemForm, paperForm, wayForm } from '../forms.ts';
import type { Meeting } from '../meeting.ts';
import { type ItemChoices, ItemPage } from '../pages/item.tsx';
import { type Item, papersOf } from '../store/agenda.ts';
import { text } from '../text.ts';
import { idOf, titledMeeting } from './asked.ts';

export const agenda = new Hono<Env>();

async function choicesFor(c: Ctx, meeting: Meeting, item?: Item): Promise<ItemChoices> {
  const { house, actor, page } = c.var;
  const organisations = await organisationOptions(house.db, actor, { on: meeting.day, keep: [item?.presenter_organisation_id ?? null] });
  const seats = await seatsOn(house.db, actor, meeting.body_id, meeting.day);
  const people = new Map(seats.flatMap((seat) => seat.representatives).map((person) => [person.person_id, fullName(person)]));
  return {
    organisations: organisations.map((each) => ({ value: each.id, label: named(each, page.lang) })),
    people: [...people].map(([value, label]) => ({ value, label })),
    nodes: await nodeOptions(house.db, actor, page.lang, { day: meeting.day }),
  };
}

const inputOf = (typed: {
  title: string;
  nature: ItemInput['nature'];
  organisation: number | null;
  person: number | null;
  presenter: string | null;
  planned: number;
  note: string | null;
  node: number | null;
}): ItemInput => {
  const { organisation, person, node, ...rest } = typed;
  return { ...rest, presenterOrganisationId: organisation, presenterPersonId: person, nodeId: node };
};

agenda.get('/reunions/:id{[0-9]+}/points/nouveau', async (c) => {
  const { actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('agenda.write', { bodyId: meeting.body_id });
  const form = blankForm({ nature: 'information', planned: '15' });
  return c.html(<ItemPage page={page} form={form} meeting={meeting} choices={await choicesFor(c, meeting)} />);
});

agenda.post('/reunions/:id{[0-9]+}/points/nouveau', async (c) => {
  const { house, actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('agenda.write', { bodyId: meeting.body_id });
  const read = await readForm(c, itemForm);
  if (!read.ok) return c.html(<ItemPage page={page} form={read.form} meeting={meeting} choices={await choicesFor(c, meeting)} />, 422);
  await addItem(house.db, actor, meeting.id, inputOf(read.input));
  c.var.sayDone(text[page.lang].item.added);
  return c.redirect(page.to(urls.meeting(meeting.id)), 303);
});

async function showItem(c: Ctx, item: Item, form: FormState, status: 200 | 422, paper?: FormState) {
  const { house, actor, page } = c.var;
  const meeting = await titledMeeting(c, item.meeting_id);
  const papers = await papersOf(house.db, actor, [item.id]);
  const choices = await choicesFor(c, meeting, item);
  const props = { page, form, meeting, choices, item, papers, paperForm: paper ?? blankForm() };
  return c.html(<ItemPage {...props} />, status);
}

const formOf = (item: Item): FormState => {
  const { title, nature, presenter, planned, note } = item;
  const picked = { organisation: item.presenter_organisation_id, person: item.presenter_person_id, node: item.node_id };
  return blankForm({ title, nature, presenter, planned, note, ...picked }, item.version);
};

agenda.get('/points/:id{[0-9]+}/corriger', async (c) => {
  const { item } = await withMeeting(c.var.house.db, c.var.actor, idOf(c));
  return showItem(c, item, formOf(item), 200);
});

agenda.post('/points/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const { item } = await withMeeting(house.db, actor, idOf(c));
  const read = await readForm(c, itemForm);
  if (!read.ok) return showItem(c, item, read.form, 422);
  await correctItem(house.db, actor, item.id, read.version ?? item.version, inputOf(read.input));
  c.var.sayDone(text[page.lang].item.saved);
  return c.redirect(page.to(urls.meeting(item.meeting_id)), 303);
});

agenda.post('/points/:id{[0-9]+}/deplacer', async (c) => {
  const { house, actor, page } = c.var;
  const { item } = await withMeeting(house.db, actor, idOf(c));
  const read = await readForm(c, wayForm);
  await moveItem(house.db, actor, item.id, read.ok ? read.input.way : 'up');
  return c.redirect(page.to(`${urls.meeting(item.meeting_id)}#ordre-du-jour`), 303);
});

agenda.post('/points/:id{[0-9]+}/retirer', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  const meetingId = await dropItem(house.db, actor, idOf(c));
  c.var.sayDone(text[page.lang].item.dropped);
  return c.redirect(page.to(urls.meeting(meetingId)), 303);
});

/** A file that cannot be taken is said beside its field, as any other answer. */
const ofFile = (key: string): string | null =>
  ({ 'file.too-large': 'file-too-large', 'file.empty': 'file-empty', 'file.wrong-type': 'file-wrong-type' })[key] ?? null;

agenda.post('/points/:id{[0-9]+}/pieces', async (c) => {
  const { house, actor, page } = c.var;
  const { item } = await withMeeting(house.db, actor, idOf(c));
  const read = await readForm(c, paperForm);
  const file = read.ok ? read.uploads.file : undefined;
  if (!read.ok || !file) return showItem(c, item, formOf(item), 422, read.ok ? withError(read.form, 'file', 'file-missing') : read.form);
  try {
    await addPaper(house, actor, item.id, { file, title: read.input.paperTitle });
  } catch (error) {
    const key = error instanceof RuleBroken ? ofFile(error.key) : null;
    if (!(error instanceof RuleBroken) || key === null) throw error;
    return showItem(c, item, formOf(item), 422, withError(read.form, 'file', key, { ...error.detail }));
  }
  c.var.sayDone(text[page.lang].item.paperAdded);
  return c.redirect(page.to(urls.editItem(item.id)), 303);
});

agenda.post('/pieces/:id{[0-9]+}/retirer', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  const meetingId = await dropPaper(house, actor, idOf(c));
  c.var.sayDone(text[page.lang].item.paperDropped);
  return c.redirect(page.to(urls.meeting(meetingId)), 303);
});
