import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { VERSIONS } from '../../src/table/version.ts';
import { specFor } from '../../src/table/versions/index.ts';
import { sayLeftOut } from '../shared-samples.ts';
import { differences } from './same-as-xsd.ts';
import { readXsd } from './xsd.ts';

const schemas = new URL('../../../../../shared/iati/schemas/', import.meta.url);
const have = existsSync(schemas);

describe('the tables of all versions', () => {
  afterAll(() => {
    if (!have) return sayLeftOut('comparison of the tables with the official schemas');
  });

  for (const version of VERSIONS) {
    for (const kind of ['activities', 'organisations'] as const) {
      it.skipIf(!have)(`say of ${kind} ${version} what the official schema says`, () => {
        const xsd = readXsd(`iati-${kind}-schema.xsd`, (file) => readFileSync(new URL(`${version}/${file}`, schemas), 'utf8'));
        expect(differences(specFor(version, kind), xsd, `iati-${kind}`).join('\n')).toBe('');
      });
    }
  }
});
