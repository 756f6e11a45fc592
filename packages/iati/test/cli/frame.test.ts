import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { COMMANDS, type CommandName } from '../../src/cli/commands.ts';
import { helpEn } from '../../src/cli/texts/help.en.ts';
import { helpFr } from '../../src/cli/texts/help.fr.ts';
import { sentencesEn } from '../../src/cli/texts/sentences.en.ts';
import { sentencesFr } from '../../src/cli/texts/sentences.fr.ts';
import { file, iati } from './terminal.ts';

const names = Object.keys(COMMANDS) as CommandName[];
const placesOf = (sentence: string) => [...sentence.matchAll(/\{([\w-]+)/g)].map(([, name]) => name).sort();

describe('help', () => {
  it('lists every command', async () => {
    const { code, out, err } = await iati(['--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const name of names) expect(out).toContain(`  ${name}`);
    expect((await iati([])).code).toBe(2);
  });

  it.each(names)('of %s tells every option, an example and the exit codes, in both languages', async (name) => {
    const { options } = (await COMMANDS[name]()).default as Command;
    for (const help of [helpEn, helpFr]) {
      expect(Object.keys(help.commands[name].options).sort()).toEqual(Object.keys(options).sort());
      expect(help.commands[name].examples.length).toBeGreaterThan(0);
      expect(help.commands[name].exits).toHaveProperty('0');
    }
    const english = await iati([name, '--help']);
    const french = await iati([name, '--help', '--lang', 'fr']);
    expect([english.code, french.code]).toEqual([0, 0]);
    expect(english.out).toContain(`Usage: iati ${name}`);
    expect(french.out).toContain(`Emploi\u00a0: iati ${name}`);
    expect(french.out).not.toBe(english.out);
  });

  it('shows examples that the command understands', async () => {
    for (const name of names) {
      const { options } = (await COMMANDS[name]()).default as Command;
      for (const [typed] of helpEn.commands[name].examples) {
        for (const [, option = ''] of typed.matchAll(/ --([\w-]+)/g)) {
          expect([...Object.keys(options), 'lists', 'lang'], `${name}: ${typed}`).toContain(option);
        }
      }
      expect(helpFr.commands[name].examples.map(([typed]) => typed)).toEqual(helpEn.commands[name].examples.map(([typed]) => typed));
    }
  });

  it('fills the same places in both languages', () => {
    for (const [key, sentence] of Object.entries(sentencesEn)) {
      expect(placesOf(sentencesFr[key as keyof typeof sentencesFr]), key).toEqual(placesOf(sentence));
    }
  });
});

describe('misuse', () => {
  const xml = file('complete-203.xml');
  it.each([
    [['fly'], 'There is no command “fly”.'],
    [['stats'], 'No file given'],
    [['stats', '--fly', xml], 'has no option --fly'],
    [['check', '-x', xml], 'has no option -x'],
    [['check', '--max', xml, '--max'], 'Option --max needs a value.'],
    [['check', '--json=1', xml], 'Option --json takes no value.'],
    [['check', '--max', '0', xml], 'needs a whole number above 0, not “0”'],
    [['check', '--now', 'yesterday', xml], 'needs a day or a moment'],
    [['check', '--now', '2026-02-30', xml], 'needs a day or a moment'],
    [['check', '--as', '2.04', xml], 'is one of 1.01, 1.02'],
    [['check', '--json', '--sarif', xml], 'Options --json and --sarif do not go together.'],
    [['stats', '--country', 'Mali', xml], 'needs a country code of two letters'],
    [['stats', '--lang', 'de', xml], 'is one of en, fr, not “de”'],
    [['split', xml], 'needs --by'],
    [['split', '--by', 'sector', '-o', 'x', xml], 'is one of country, year, publisher'],
    [['split', '--by', 'year', xml], 'needs --output'],
    [['extract', xml], 'needs --country'],
    [['codelists', 'fetch'], 'one action, update'],
    [['codelists', 'update'], 'needs one folder, file or address'],
    [['help', 'fly'], 'There is no command “fly”.'],
  ])('%j is told in one sentence, and ends with 2', async (args, sentence) => {
    const { code, out, err } = await iati(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('is told in French where the machine speaks French, or where it is asked for', async () => {
    expect((await iati(['fly'], { lang: 'fr_FR.UTF-8' })).err).toContain('La commande « fly » n’existe pas.');
    expect((await iati(['--lang', 'fr', 'fly'])).err).toContain('n’existe pas');
    expect((await iati(['--lang=en', 'fly'], { lang: 'fr' })).err).toContain('There is no command');
  });
});
