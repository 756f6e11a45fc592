/** Letters and digits alone, without accents or capitals: «Aïssata.Bâ» is found in «aissata ba 2018». */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
