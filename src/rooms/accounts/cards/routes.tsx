import { Hono } from 'hono';
import { blankForm, readForm, withError } from '#kernel/form';
import type { Env } from '#kernel/house';
import { CADENCE_BOUNDS, type Cadence, cadenceFaults, previewCadence, readCadence, setCadence } from '#rooms/mechanism';
import { urls } from '#urls';
import { durationsForm } from '../personal-data/forms.ts';
import { text } from '../text.ts';
import { CadencePage } from './page.tsx';

export const cards = new Hono<Env>();

const PATH = '/donnees-personnelles/fiches';
const KEYS = Object.keys(CADENCE_BOUNDS) as (keyof Cadence)[];
const cadenceOf = (said: Readonly<Record<string, unknown>>): Cadence => {
  const { months = Number.NaN, reminderDays = Number.NaN, linkDays = Number.NaN } = durationsForm.parse(said);
  return { months, reminderDays, linkDays };
};

/** The cadence that holds, or the one the address proposes, with what is wrong with it and how many letters would leave today. */
cards.get(PATH, async (c) => {
  const { house, actor, page } = c.var;
  actor.may('card.set-cadence');
  const { value, version } = await readCadence(house.db);
  const said = Object.fromEntries(KEYS.map((key) => [key, page.query.get(key) ?? String(value[key])]));
  const wanted = cadenceOf(said);
  const form = cadenceFaults(wanted).reduce(
    (state, key) => withError(state, key, 'out-of-bounds', { least: CADENCE_BOUNDS[key].least, most: mostOf(key, wanted) }),
    blankForm(said, version),
  );
  const wrong = form.errors.length > 0;
  const due = wrong ? null : await previewCadence(house.db, actor, page.today, wanted);
  const asked = KEYS.some((key) => page.query.has(key));
  return c.html(<CadencePage page={page} form={form} due={due} asked={asked} />, wrong ? 422 : 200);
});

/** The reminder leaves before the link has ended. */
const mostOf = (key: keyof Cadence, { linkDays }: Cadence): number =>
  key === 'reminderDays' && linkDays > 0 ? Math.min(CADENCE_BOUNDS[key].most, linkDays - 1) : CADENCE_BOUNDS[key].most;

cards.post(PATH, async (c) => {
  const { house, actor, page } = c.var;
  actor.may('card.set-cadence');
  const read = await readForm(c, durationsForm);
  await setCadence(house.db, actor, cadenceOf(read.ok ? read.input : {}), read.form.version ?? 0);
  c.var.sayDone(text[page.lang].cards.cadence.saved);
  return c.redirect(page.to(urls.cardCadence()), 303);
});
