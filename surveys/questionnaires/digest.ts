/** The name of a frozen questionnaire: what it says, not what it is called. */
import { createHash } from 'node:crypto';
import type { Questionnaire } from './definition.ts';

/** SHA-256 in hex of the questionnaire as canonical JSON; the order of fields does not matter, that of areas does. */
export function digestOf(questionnaire: Questionnaire): string {
  const ordered = { ...questionnaire, areas: Object.entries(questionnaire.areas) };
  return createHash('sha256').update(canonical(ordered)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}
