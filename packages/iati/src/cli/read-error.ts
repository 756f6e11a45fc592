import { findingOf } from '../check/refusal.ts';
import { sentencesOf } from '../finding/sentence.ts';
import { fileEn } from '../finding/texts/file.en.ts';
import { fileFr } from '../finding/texts/file.fr.ts';
import type { IatiReadError } from '../read/errors.ts';
import type { Language, Speak } from './language.ts';

/** Why a file was refused, for a person: the sentence that a check gives. */
export function readErrorSentence(error: IatiReadError, language: Language, speak: Speak): string {
  const finding = findingOf(error);
  if (finding) return sentencesOf([{ en: fileEn, fr: fileFr }])(finding, language);
  const { limit = error.code, maximum = '' } = error.detail;
  return speak('read.limit', { limit: String(limit), maximum: String(maximum) });
}
