// The whole library. Each folder has a door of its own (`@toguna/iati/read`, `@toguna/iati/check` …) for whoever wants less.
export * from './check/index.ts';
export * from './codelists/index.ts';
export * from './compare/index.ts';
export * from './exact/index.ts';
export * from './finding/index.ts';
export * from './model/index.ts';
export * from './money/index.ts';
export * from './read/index.ts';
export * from './ruleset/index.ts';
export * from './stats/index.ts';
export * from './table/index.ts';
export * from './upgrade/index.ts';
export * from './write/index.ts';
