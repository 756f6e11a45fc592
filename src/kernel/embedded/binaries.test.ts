import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBinaries, program } from './binaries.ts';

describe('the binaries of PostgreSQL', () => {
  it('are those that npm brought for this machine', () => {
    const { native, major } = findBinaries();
    expect(existsSync(program(native, 'initdb'))).toBe(true);
    expect(major).toBeGreaterThanOrEqual(18);
  });

  it('are missing on another machine, which is told to set DATABASE_URL', () => {
    expect(() => findBinaries('linux', 'mips')).toThrow(/linux mips.*DATABASE_URL=postgresql:/);
  });
});
