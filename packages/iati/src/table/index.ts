export { activitySpec } from './activity.ts';
export { organisationSpec } from './organisation.ts';
export type { AttributeSpec, ChildSpec, ElementSpec, ValueType } from './spec.ts';
export { isVersion, nearestVersion, VERSIONS, type Version } from './version.ts';
