import { Hono } from 'hono';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { dayTyped } from '../asked.ts';
import { findCardState } from '../contact/store.ts';
import { newPostForm, noAnswer, personForm, postForm } from '../forms.ts';
import { PersonPage } from '../pages/person.tsx';
import { EraseContactPage, PersonFormPage, PostFormPage } from '../pages/person-form.tsx';
import { addPerson, cardKnown, correctPerson, eraseContact, personSubject } from '../people.ts';
import { photographFor } from '../photograph/photograph.ts';
import { addPost, correctPost } from '../posts.ts';
import { labelled } from '../stale.ts';
import { listBodies } from '../store/bodies.ts';
import { organisationOptions } from '../store/organisations.ts';
import { fullName, getPerson, getPost, listPostsOfPerson, type Person, type Post } from '../store/people.ts';
import { listHoldings, listRepresentations } from '../store/seat-history.ts';
import { text } from '../text.ts';

export const routes = new Hono<Env>();

routes.get('/annuaire/nouvelle', (c) => {
  c.var.actor.may('person.add');
  return c.html(<PersonFormPage page={c.var.page} form={blankForm({ lang: 'fr' })} />);
});

routes.post('/annuaire/nouvelle', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('person.add');
  const read = await readForm(c, personForm);
  if (!read.ok) return c.html(<PersonFormPage page={page} form={read.form} />, 422);
  const id = await addPerson(house.db, actor, read.input);
  c.var.sayDone(text[page.lang].personForm.added(fullName(read.input)));
  return c.redirect(page.to(urls.person(id)), 303);
});

const personOf = (c: Ctx): Promise<Person> => getPerson(c.var.house.db, c.var.actor, Number(c.req.param('id')));

routes.get('/annuaire/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  const { db } = house;
  const person = await personOf(c);
  actor.may('directory.read');
  const posts = await listPostsOfPerson(db, actor, person.id);
  const represents = await listRepresentations(db, actor, { personId: person.id });
  const holds = await listHoldings(db, actor, { personId: person.id });
  const bodies = new Map((await listBodies(db, actor, { all: true })).map((body) => [body.id, body]));
  const subject = await personSubject(db, actor, person.id);
  const state = await findCardState(db, actor, person.id);
  const photograph = await photographFor(db, actor, person.id);
  return c.html(<PersonPage {...{ page, person, posts, represents, holds, bodies, subject, state, photograph }} />);
});

routes.get('/annuaire/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const person = await personOf(c);
  actor.may('person.correct', await personSubject(house.db, actor, person.id));
  const { given, family, lang, email, phone, version } = await cardKnown(house.db, actor, person.id);
  return c.html(<PersonFormPage page={page} form={blankForm({ given, family, lang, email, phone }, version)} person={person} />);
});

routes.post('/annuaire/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const person = await personOf(c);
  actor.may('person.correct', await personSubject(house.db, actor, person.id));
  const t = text[page.lang].personForm;
  const read = await readForm(c, personForm);
  if (!read.ok) return c.html(<PersonFormPage page={page} form={read.form} person={person} />, 422);
  await labelled(t, () => correctPerson(house.db, actor, person.id, read.version ?? 0, read.input));
  c.var.sayDone(t.saved);
  return c.redirect(page.to(urls.person(person.id)), 303);
});

routes.get('/annuaire/:id{[0-9]+}/effacer', async (c) => {
  const { house, actor, page } = c.var;
  const person = await personOf(c);
  actor.may('person.erase-contact', await personSubject(house.db, actor, person.id));
  return c.html(<EraseContactPage page={page} person={person} />);
});

routes.post('/annuaire/:id{[0-9]+}/effacer', async (c) => {
  const { house, actor, page } = c.var;
  const person = await personOf(c);
  await readForm(c, noAnswer);
  await eraseContact(house.db, actor, person.id);
  c.var.sayDone(text[page.lang].personForm.erased);
  return c.redirect(page.to(urls.person(person.id)), 303);
});

async function postPage(c: Ctx, form: FormState, person: Person, post?: Post) {
  const organisations = post
    ? []
    : await organisationOptions(c.var.house.db, c.var.actor, { on: dayTyped(form, 'fromDay', c.var.page.today) });
  return <PostFormPage page={c.var.page} form={form} person={person} post={post} organisations={organisations} />;
}

routes.get('/annuaire/:id{[0-9]+}/fonctions/nouvelle', async (c) => {
  const person = await personOf(c);
  c.var.actor.may('person.add');
  return c.html(await postPage(c, blankForm({ fromDay: c.var.page.today }), person));
});

routes.post('/annuaire/:id{[0-9]+}/fonctions/nouvelle', async (c) => {
  const { house, actor, page } = c.var;
  const person = await personOf(c);
  actor.may('person.add');
  const read = await readForm(c, newPostForm);
  if (!read.ok) return c.html(await postPage(c, read.form, person), 422);
  await addPost(house.db, actor, person.id, read.input);
  c.var.sayDone(text[page.lang].postForm.added);
  return c.redirect(page.to(urls.person(person.id)), 303);
});

async function postOf(c: Ctx) {
  const { house, actor } = c.var;
  const post = await getPost(house.db, actor, Number(c.req.param('id')));
  actor.may('post.correct', { organisationId: post.organisation_id });
  return { post, person: await getPerson(house.db, actor, post.person_id) };
}

routes.get('/fonctions/:id{[0-9]+}/corriger', async (c) => {
  const { post, person } = await postOf(c);
  const { kind, title_fr: titleFr, title_en: titleEn, from_day: fromDay, to_day: toDay, version } = post;
  return c.html(await postPage(c, blankForm({ kind, titleFr, titleEn, fromDay, toDay }, version), person, post));
});

routes.post('/fonctions/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const { post, person } = await postOf(c);
  const t = text[page.lang].postForm;
  const read = await readForm(c, postForm);
  if (!read.ok) return c.html(await postPage(c, read.form, person, post), 422);
  await labelled(t, () => correctPost(house.db, actor, post.id, read.version ?? 0, read.input));
  c.var.sayDone(t.saved);
  return c.redirect(page.to(urls.person(person.id)), 303);
});
