/** Whether a text holds nothing but the blanks of XML: what the reader drops between child elements. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}
