import { Decimal } from '../exact/decimal.ts';
import type { AnyNode } from './node.ts';
import { type DateValue, dateOf, given, type Narrative, narrativesOf, parseBoolean, trimmed } from './values.ts';

/** A code of some list, with its share where the standard has one. */
export interface CodedEntry {
  /** As published, blanks included. */
  readonly code: string | null;
  /** As published; null means the default of the element (`1` for sector, region, policy marker, aid type; `DAC` in 1.0x). */
  readonly vocabulary: string | null;
  readonly vocabularyUri: string | null;
  /** In hundredths of the whole; null when absent or no number (then see `percentagePublished`). */
  readonly percentage: Decimal | null;
  readonly percentagePublished: string | null;
  readonly narratives: Narrative[];
  readonly node: AnyNode;
}

/** Reads sector, recipient-country, recipient-region, tag, aid type … */
export function codedEntry(node: AnyNode): CodedEntry {
  const percentagePublished = given(node, 'percentage');
  return {
    code: given(node, 'code'),
    vocabulary: given(node, 'vocabulary'),
    vocabularyUri: given(node, 'vocabulary-uri'),
    percentage: percentagePublished === null ? null : Decimal.parse(percentagePublished),
    percentagePublished,
    narratives: narrativesOf(node),
    node,
  };
}

/** An organisation as an activity names it: a reference, a name, or both. Neither identifies it for certain. */
export interface OrganisationEntry {
  readonly ref: string | null;
  readonly type: string | null;
  /** Of participating-org only: 1 to 4 in 2.0x, a word in 1.0x. */
  readonly role: string | null;
  /** The activity of that organisation this one is linked to (`@activity-id`, `@provider-activity-id`, `@receiver-activity-id`). */
  readonly activityId: string | null;
  readonly crsChannelCode: string | null;
  readonly names: Narrative[];
  readonly node: AnyNode;
}

export function organisationEntry(node: AnyNode): OrganisationEntry {
  return {
    ref: given(node, 'ref'),
    type: given(node, 'type'),
    role: given(node, 'role'),
    activityId: given(node, 'activity-id') ?? given(node, 'provider-activity-id') ?? given(node, 'receiver-activity-id'),
    crsChannelCode: given(node, 'crs-channel-code'),
    names: narrativesOf(node),
    node,
  };
}

/** `policy-marker` with its significance (0 to 4, as published). */
export interface PolicyMarker extends CodedEntry {
  readonly significance: string | null;
}

/** `activity-date`: types 1 to 4 in 2.0x (planned start, actual start, planned end, actual end), words in 1.0x. */
export interface ActivityDate {
  readonly type: string | null;
  readonly date: DateValue | null;
  readonly narratives: Narrative[];
  readonly node: AnyNode;
}

/** `related-activity`: type 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party. */
export interface RelatedActivity {
  readonly ref: string | null;
  readonly type: string | null;
  readonly node: AnyNode;
}

/** `other-identifier`; in 1.0x the reference is the text and the owner two attributes. */
export interface OtherIdentifier {
  readonly ref: string | null;
  readonly type: string | null;
  readonly ownerRef: string | null;
  readonly ownerNames: Narrative[];
  readonly node: AnyNode;
}

export function otherIdentifier(node: AnyNode): OtherIdentifier {
  const owner = node.one('owner-org');
  return {
    ref: given(node, 'ref') ?? (trimmed(node.text) || null),
    type: given(node, 'type'),
    ownerRef: given(owner, 'ref') ?? given(node, 'owner-ref'),
    ownerNames: narrativesOf(owner),
    node,
  };
}

/** `document-link` of an activity, a result or an organisation. The address is never opened by this library. */
export interface DocumentLink {
  readonly url: string | null;
  readonly format: string | null;
  readonly titles: Narrative[];
  readonly descriptions: Narrative[];
  readonly categories: string[];
  readonly languages: string[];
  readonly date: DateValue | null;
  readonly node: AnyNode;
}

export function documentLink(node: AnyNode): DocumentLink {
  return {
    url: given(node, 'url'),
    format: given(node, 'format'),
    titles: node.all('title').flatMap(narrativesOf),
    descriptions: node.all('description').flatMap(narrativesOf),
    categories: codes(node, 'category'),
    languages: codes(node, 'language'),
    date: dateOf(node.one('document-date')),
    node,
  };
}

/** `location` with its point as published: latitude before longitude (WGS84). */
export interface Location {
  readonly ref: string | null;
  readonly reach: string | null;
  readonly names: Narrative[];
  readonly descriptions: Narrative[];
  readonly ids: CodedEntry[];
  readonly administrative: (CodedEntry & { readonly level: string | null })[];
  readonly point: { readonly latitude: string; readonly longitude: string } | null;
  readonly exactness: string | null;
  readonly locationClass: string | null;
  readonly featureDesignation: string | null;
  readonly node: AnyNode;
}

export function location(node: AnyNode): Location {
  return {
    ref: given(node, 'ref'),
    reach: given(node.one('location-reach'), 'code'),
    names: node.all('name').flatMap(narrativesOf),
    descriptions: node.all('description').flatMap(narrativesOf),
    ids: node.all('location-id').map(codedEntry),
    administrative: node.all('administrative').map((area) => ({ ...codedEntry(area), level: given(area, 'level') })),
    point: pointOf(node),
    exactness: given(node.one('exactness'), 'code'),
    locationClass: given(node.one('location-class'), 'code'),
    featureDesignation: given(node.one('feature-designation'), 'code'),
    node,
  };
}

/** `point/pos`, or `coordinates` of versions 1.0x. */
function pointOf(node: AnyNode): Location['point'] {
  const position = node.one('point')?.one('pos')?.text;
  const old = node.one('coordinates');
  const [latitude, longitude] =
    position === undefined ? [given(old, 'latitude'), given(old, 'longitude')] : trimmed(position).split(/[ \t\r\n]+/);
  return latitude && longitude ? { latitude, longitude } : null;
}

/** The codes of children such as `category`, in order. */
export function codes(node: AnyNode, name: string): string[] {
  return node.all(name).flatMap((child) => given(child, 'code') ?? []);
}

/** `@humanitarian` of an activity or a transaction; null when not stated, which is not the same as no. */
export function humanitarianOf(node: AnyNode): boolean | null {
  return parseBoolean(node.get('humanitarian'));
}
