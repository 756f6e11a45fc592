/** Characters that XML 1.0 and calendars cannot carry, even written as numbers. */
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text as any program can read it. */
export const readable = (text: string): string => text.replace(UNREADABLE, '');
