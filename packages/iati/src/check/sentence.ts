import { type Sentences, sentencesOf } from '../finding/sentence.ts';
import { adviceEn } from '../finding/texts/advice.en.ts';
import { adviceFr } from '../finding/texts/advice.fr.ts';
import { codesEn } from '../finding/texts/codes.en.ts';
import { codesFr } from '../finding/texts/codes.fr.ts';
import { fileEn } from '../finding/texts/file.en.ts';
import { fileFr } from '../finding/texts/file.fr.ts';
import { readEn } from '../finding/texts/read.en.ts';
import { readFr } from '../finding/texts/read.fr.ts';
import { rulesEn } from '../finding/texts/rules.en.ts';
import { rulesFr } from '../finding/texts/rules.fr.ts';
import { schemaEn } from '../finding/texts/schema.en.ts';
import { schemaFr } from '../finding/texts/schema.fr.ts';

/** A ruleset of one's own brings its own message. */
const own = { ruleset: '{message}' };

/** Every sentence of a check, by key: with `sentencesOf`, for those who add sentences of their own. */
export const checkSentences: readonly Sentences[] = [
  { en: fileEn, fr: fileFr },
  { en: readEn, fr: readFr },
  { en: schemaEn, fr: schemaFr },
  { en: codesEn, fr: codesFr },
  { en: rulesEn, fr: rulesFr },
  { en: adviceEn, fr: adviceFr },
  { en: own, fr: own },
];

/**
 * What a finding says to a person, in English or French: what is wrong there, and what to do.
 *
 * @example
 * sentenceOf({ key: '0.1.1.empty', values: {} }, 'fr') // 'Le fichier est vide. Exportez-le de nouveau.'
 */
export const sentenceOf = sentencesOf(checkSentences);
