import { type ActivityNode, readActivities } from '../../src/index.ts';

/** The activities of a file or a text. */
export async function activitiesOf(source: string | Uint8Array): Promise<ActivityNode[]> {
  const activities: ActivityNode[] = [];
  for await (const activity of readActivities(source)) activities.push(activity);
  return activities;
}

/** One activity in the standard 2.03 from what it holds. */
export async function activityWith(contents: string, attributes = 'default-currency="EUR"'): Promise<ActivityNode> {
  const [activity] = await activitiesOf(
    `<iati-activities version="2.03"><iati-activity ${attributes}>${contents}</iati-activity></iati-activities>`,
  );
  return activity as ActivityNode;
}

export const budget = (from: string, to: string, value: string, attributes = '', currency = ''): string =>
  `<budget ${attributes}><period-start iso-date="${from}"/><period-end iso-date="${to}"/><value ${currency} value-date="${from}">${value}</value></budget>`;

export const transaction = (type: string, day: string, value: string, more = '', attributes = ''): string =>
  `<transaction ${attributes}><transaction-type code="${type}"/><transaction-date iso-date="${day}"/><value value-date="${day}">${value}</value>${more}</transaction>`;
