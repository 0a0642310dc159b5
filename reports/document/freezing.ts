/** A document as JSON text, and back: what an archive keeps of it, beside the files that are written from it. */
import type { ReportDocument } from './document.ts';

export function freezeDocument({ logo, ...document }: ReportDocument): string {
  const bytes = logo && Buffer.from(logo.bytes).toString('base64');
  return JSON.stringify({ ...document, logo: logo && { ...logo, bytes } });
}

export function readFrozen(text: string): ReportDocument {
  const { logo, ...document } = JSON.parse(text);
  return { ...document, ...(logo && { logo: { ...logo, bytes: Buffer.from(logo.bytes, 'base64') } }) };
}
