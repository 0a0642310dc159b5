/** A share as CSS and SVG write it, "12.5%". */
export function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
