/** Rows of what staff say of something that the auditors write, whatever it is. */
import type { StaffComment } from '../surveys/documents/comment.ts';

export interface StaffCommentRow extends ResolvedRow {
  id: string;
  /** In the order they came. */
  number: number;
  writtenBy: string;
  day: string;
  words: string;
}

interface ResolvedRow {
  resolvedBy: string | null;
  resolvedOn: string | null;
  resolvedHow: NonNullable<StaffComment['resolved']>['how'] | null;
}

export function rowOfComment<Comment extends StaffComment>(
  { by: writtenBy, resolved, ...comment }: Comment,
  number: number,
) {
  return { ...comment, writtenBy, number, ...resolvedIn(resolved) };
}

export function showStaffComment<Row extends StaffCommentRow>(row: Row) {
  const { number: _, writtenBy: by, resolvedBy, resolvedOn, resolvedHow, ...comment } = row;
  return { ...comment, by, resolved: showResolved({ resolvedBy, resolvedOn, resolvedHow }) };
}

export function resolvedIn(resolved: StaffComment['resolved']): ResolvedRow {
  const { by, day, how } = resolved ?? { by: null, day: null, how: null };
  return { resolvedBy: by, resolvedOn: day, resolvedHow: how };
}

export function showResolved({ resolvedBy: by, resolvedOn: day, resolvedHow: how }: ResolvedRow) {
  return by === null || day === null ? undefined : { by, day, how: how ?? ('declined' as const) };
}
