import { readActivities } from '@toguna/iati/read';
import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';
import { activityOf, borrowedPrefixes, type Declarations, declarationsAround } from './published/kept.ts';
import { type Standing, standingOf } from './published/standing.ts';
import type { UpgradeReport } from './published/upgrade-report.ts';
import { type Activity, getActivity } from './store/activity.ts';
import { contentOfFile, rawOf } from './store/record.ts';

/** What reads, upgrades and writes is loaded by whoever asks for it first: pages of activities do without. */
const writing = () => import('@toguna/iati/write');

/** The published record of an activity as its partner has it, and as one of the standard 2.03. */
async function recordOf(house: House, activity: Activity): Promise<Standing> {
  const raw = await rawOf(house.db, activity.id);
  const declarations = borrowedPrefixes(raw).size > 0 ? await declarationsOf(house, activity.content_file_id) : {};
  return standingOf(activityOf({ ...activity, raw }, declarations));
}

/** Of the first activity of a file: those of its root. */
async function declarationsOf(house: House, fileId: number): Promise<Declarations> {
  const content = await house.files.open(await contentOfFile(house.db, fileId));
  for await (const activity of readActivities(content)) return declarationsAround(activity);
  return {};
}

/** The published record as a file of the standard: 2.03 where it has a form for it, else as its partner wrote it, in its own version. */
export async function recordAsXml(house: House, actor: Actor, id: number): Promise<string> {
  actor.may('aid.read');
  const activity = await getActivity(house.db, actor, id);
  const { published, activity: current } = await recordOf(house, activity);
  const { IatiWriteError, ListWriter } = await writing();
  const now = house.clock.now().getTime();
  try {
    const writer = new ListWriter('iati-activities', { now, onIncomplete: 'write' });
    return writer.start() + writer.record(current) + writer.end();
  } catch (error) {
    if (!(error instanceof IatiWriteError)) throw error;
    const attributes = { version: activity.standard_version || null };
    const writer = new ListWriter('iati-activities', { now, form: 'published', attributes });
    return writer.start() + writer.record(published) + writer.end();
  }
}

/** The same record in the JSON form of the package, lossless: what another program reads. */
export async function recordAsJson(house: House, actor: Actor, id: number): Promise<string> {
  actor.may('aid.read');
  const { activity } = await recordOf(house, await getActivity(house.db, actor, id));
  const { toJson } = await writing();
  return `${JSON.stringify(toJson(activity), null, 1)}\n`;
}

/** What upgrading did to an activity; null where it plainly follows a version of 2.0x. */
export async function upgradeOf(house: House, activity: Activity): Promise<UpgradeReport | null> {
  if (/^2\.0[123]$/.test(activity.standard_version.trim())) return null;
  const { UpgradeTally } = await import('./published/upgrading.ts');
  const tally = new UpgradeTally();
  tally.add(await recordOf(house, activity));
  return tally.result;
}
