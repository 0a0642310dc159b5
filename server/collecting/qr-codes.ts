/** A link as a QR code, shown on the pages of staff. qrcode is loaded when first needed. */
import type { Reply } from '../http/handle.ts';

/** A picture in SVG, shown in its page and not saved. */
export async function qrCode(link: string, fileName: string): Promise<Reply> {
  const { toString: draw } = await import('qrcode');
  const svg = await draw(link, { type: 'svg', margin: 2 });
  return {
    type: 'image/svg+xml; charset=utf-8',
    fileName,
    inline: true,
    write: async (out) => void out.end(svg),
  };
}
