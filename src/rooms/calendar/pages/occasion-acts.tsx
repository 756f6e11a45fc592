import type { Page } from '#kernel/page';
import { ActLink, PostButton } from '#ui/acts';
import { urls } from '#urls';
import { askedOf, isOpen, type Occasion } from '../occasion.ts';
import { text } from '../text.ts';

/** What this reader may do now, the main act first: confirm what is to come, note what has passed. */
export function OccasionActs({ page, occasion }: { page: Page; occasion: Occasion }) {
  const t = text[page.lang].acts;
  const { id, version, state, to_day } = occasion;
  const can = (rule: string) => page.actor.can(rule, askedOf(occasion));
  const open = isOpen(occasion);
  const passed = to_day <= page.today && state !== 'postponed';
  const confirms = open && !passed && (state === 'planned' || state === 'provisional') && can('occasion.confirm');
  const holds = open && passed && can('occasion.hold');
  return (
    <>
      {confirms ? <PostButton page={page} action={urls.confirmOccasion(id)} version={version} label={t.confirm} main /> : null}
      {holds ? <ActLink page={page} href={urls.holdOccasion(id)} label={t.hold} main /> : null}
      {open && can('occasion.move') ? <ActLink page={page} href={urls.moveOccasion(id)} label={t.move} main={!confirms && !holds} /> : null}
      {can('occasion.correct') ? <ActLink page={page} href={urls.editOccasion(id)} label={t.correct} /> : null}
      {open && can('occasion.cancel') ? <ActLink page={page} href={urls.cancelOccasion(id)} label={t.cancel} risk /> : null}
    </>
  );
}
