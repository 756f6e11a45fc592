import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { urls } from '#urls';
import { bodyTitle } from '../naming.ts';
import type { BodyName } from '../store/bodies.ts';
import type { Organisation } from '../store/organisations.ts';
import { text } from '../text.ts';

interface Step {
  label: string;
  href?: string;
}

/** The way to a page of the mechanism: it begins at the mechanism, under one name. */
export const inMechanism = (page: Page, ...steps: Step[]): Step[] => [
  { label: text[page.lang].tree.short, href: urls.mechanism() },
  ...steps,
];

export const underBody = (page: Page, body: BodyName & { code: string }, ...steps: Step[]): Step[] =>
  inMechanism(page, { label: bodyTitle(body, page.lang), href: urls.body(body.code) }, ...steps);

export const underOrganisations = (page: Page, ...steps: Step[]): Step[] =>
  inMechanism(page, { label: text[page.lang].organisations.title, href: urls.organisations() }, ...steps);

export const underOrganisation = (page: Page, organisation: Organisation, ...steps: Step[]): Step[] =>
  underOrganisations(page, { label: named(organisation, page.lang), href: urls.organisation(organisation.key) }, ...steps);
