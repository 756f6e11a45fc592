import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GUIDES } from './list.ts';
import { readGuide } from './read.ts';

const read = (name: string) => readGuide(readFileSync(`docs/guides/${name}.md`, 'utf8'));

describe('a guide', () => {
  it('is read as what one presses, fills in and sees, in the order of the text', () => {
    const [step, ...others] = readGuide(
      'Not a step: **nothing**.\n\n## 1. Add\n<!-- as: somebody -->\n**Add**: **Name** `Ada`, then “It is\n done”.\n![a page](en/a.png)\n\n## After\n**nothing**\n',
    );
    expect(others).toEqual([]);
    expect(step?.actions).toEqual([
      { does: 'direct', words: 'as: somebody' },
      { does: 'press', label: 'Add' },
      { does: 'fill', label: 'Name', value: 'Ada' },
      { does: 'see', words: 'It is done' },
      { does: 'picture', alt: 'a page', file: 'en/a.png' },
    ]);
  });

  it('is refused where something is typed into nothing', () => {
    expect(() => readGuide('## 1. Add\nType `Ada`.\n')).toThrow('`Ada` follows no field');
  });

  it.each(GUIDES.map((guide) => guide.name))('%s has ten to fourteen steps and at most six pictures, all there and light', (name) => {
    const steps = read(name);
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(steps.length).toBeLessThanOrEqual(14);
    const pictures = steps.flatMap((step) => step.actions).flatMap((action) => (action.does === 'picture' ? [action.file] : []));
    expect(pictures.length).toBeLessThanOrEqual(6);
    for (const file of pictures) expect(statSync(`docs/guides/${file}`).size, file).toBeLessThanOrEqual(70_000);
  });

  it.each([0, 2])('has a twin that goes the same way', (first) => {
    const [fr, en] = [GUIDES[first], GUIDES[first + 1]].map((guide) => read(guide?.name ?? ''));
    const way = (steps: typeof fr) =>
      steps?.map((step) => step.actions.filter(({ does }) => does === 'picture' || does === 'command').length);
    expect(way(en)).toEqual(way(fr));
  });
});
