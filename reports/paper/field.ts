/** A box to cross or to write a figure in: to the eye, and as a field to those who hear it read. */
import { colour } from '../pdf/layout/looks.ts';
import { inside, type Paper, type PrintedField, put } from '../pdf/layout/sheet.ts';

export type FieldRole = PrintedField['role'];

export function box(paper: Paper, x: number, y: number, size: number): void {
  paper.pdf.rect(x, y, size, size).lineWidth(1.1).strokeColor(colour.ink).stroke();
}

/** A field to cross, as the label of its list item. */
export function asLabel(paper: Paper, role: FieldRole, means: string, draw: () => void): void {
  inside(paper, 'Lbl', () => put(paper, 'Form', draw, { field: { role, means }, alt: means }));
}
