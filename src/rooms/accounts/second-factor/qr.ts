/** The modules of a QR code as one path, a unit each: drawn on the server, without a file to fetch. */
export async function qrPath(text: string): Promise<{ size: number; path: string }> {
  const { default: qr } = await import('qrcode');
  const { modules } = qr.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, at) => at).filter((at) => modules.data[at] === 1);
  return { size, path: dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('') };
}
