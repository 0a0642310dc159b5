/** Measures of a figure, in pixels at its own size: as wide as a slide or a column of a page takes without being shrunk. */
const [width, margin, between] = [760, 28, 16];

export const page = { width, left: margin, wide: width - 2 * margin } as const;

const [firstWidth, lastWidth] = [236, 124];
const middleX = margin + firstWidth + between;
const lastX = width - margin - lastWidth;

/** What it is about, the bar, and what it says. */
export const columns = {
  first: { x: margin, width: firstWidth },
  middle: { x: middleX, width: lastX - between - middleX },
  last: { x: lastX, width: lastWidth },
} as const;
