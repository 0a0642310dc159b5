/** The little of fontkit that is used: pdfkit brings it, and takes its fonts ready parsed. */
declare module 'fontkit' {
  export interface GlyphRun {
    readonly glyphs: readonly object[];
    readonly positions: readonly object[];
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly postscriptName: string;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): unknown;
    layout(text: string, features?: readonly string[] | Readonly<Record<string, boolean>>): GlyphRun;
  }
  export function create(bytes: Uint8Array): Font;
}
