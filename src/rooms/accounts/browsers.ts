/** The browser and the device of a session, in two words that its owner recognises. What is not known is not guessed. */
export function browserOf(userAgent: string | null): { browser: string | null; device: string | null } {
  const text = userAgent ?? '';
  const named = (table: readonly (readonly [RegExp, string])[]) => table.find(([sign]) => sign.test(text))?.[1] ?? null;
  return { browser: named(BROWSERS), device: named(DEVICES) };
}

/** In this order: most browsers also claim to be the ones below them. */
const BROWSERS = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const DEVICES = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
] as const;
