/** What stands between a box and its words: a face, a rung of a ladder, or a picture. The words carry the meaning. */
import { type Face, faceBox, faceLine, facePaths } from '../../surveys/questionnaires/faces.ts';
import { colour } from '../pdf/layout/looks.ts';
import { columnAt, decorate, inside, type Paper, type PrintedField, put } from '../pdf/layout/sheet.ts';
import type { PaperChoice, PaperPicture } from './questions.ts';

interface Pictogram {
  readonly height: number;
  /** With the air after it; 0 where there is none. */
  readonly width: number;
  /** Draws it at the paper's height, so far in from where lines begin. */
  write(indent: number): void;
}

const afterwards = 10;

export function beside(paper: Paper, choice: PaperChoice): Pictogram {
  if (choice.picture) return picture(paper, choice.picture, 64);
  if (choice.face) return face(paper, choice.face, 30);
  if (choice.rung) return ladder(paper, choice.rung);
  return { height: 0, width: 0, write: () => undefined };
}

/** A picture within a square of that side; told in words to those who do not see it. */
export function picture(paper: Paper, { bytes, alt, width, height }: PaperPicture, side: number): Pictogram {
  const scale = side / Math.max(width, height);
  const size = { width: width * scale, height: height * scale };
  return {
    height: size.height,
    width: size.width + afterwards,
    write: (indent) => {
      const [x, y] = [columnAt(paper, indent, size.width), paper.y];
      const bbox = [x, y, x + size.width, y + size.height] as const;
      put(paper, 'Figure', () => paper.pdf.image(bytes, x, y, size), { alt, bbox });
    },
  };
}

/** A face of that side, in lines: it prints as well in black as on a poor copy. */
export function face(paper: Paper, which: Face, size: number): Pictogram {
  const path = facePaths[which];
  return {
    height: size,
    width: size + afterwards,
    write: (indent) =>
      decorate(paper, () => {
        const { pdf } = paper;
        pdf.save();
        pdf.translate(columnAt(paper, indent, size), paper.y).scale(size / faceBox);
        pdf
          .path(path)
          .lineWidth(faceLine)
          .lineCap('round')
          .lineJoin('round')
          .strokeColor(colour.ink)
          .stroke();
        pdf.restore();
      }),
  };
}

/** Rising bars, as many filled as the step is high. They rise the way one reads. */
function ladder(paper: Paper, { height, of }: { readonly height: number; readonly of: number }): Pictogram {
  const [width, tall, gap] = [34, 22, 2];
  const bar = (width - gap * (of - 1)) / of;
  return {
    height: tall,
    width: width + afterwards,
    write: (indent) =>
      decorate(paper, () => {
        for (let i = 0; i < of; i++) {
          const own = 4 + ((tall - 4) * i) / Math.max(1, of - 1);
          const x = columnAt(paper, indent + i * (bar + gap), bar);
          const { pdf } = paper;
          pdf.rect(x, paper.y + tall - own, bar, own).lineWidth(0.8);
          if (i < height) pdf.fillAndStroke(colour.ink, colour.ink);
          else pdf.strokeColor(colour.soft).stroke();
        }
      }),
  };
}

export type FieldRole = PrintedField['role'];

export function box(paper: Paper, x: number, y: number, size: number): void {
  paper.pdf.rect(x, y, size, size).lineWidth(1.1).strokeColor(colour.ink).stroke();
}

/** A field to cross, as the label of its list item. */
export function asLabel(paper: Paper, role: FieldRole, means: string, draw: () => void): void {
  inside(paper, 'Lbl', () => put(paper, 'Form', draw, { field: { role, means }, alt: means }));
}
