import { readFileSync } from 'node:fs';
import type { Questionnaire } from './definition.ts';
import { readQuestionnaire } from './reading.ts';

/** File names under `templates`, in the order they are offered; each is also the questionnaire's key. */
const names = [
  'users',
  'staff',
  'close-persons',
  'mapping',
  'follow-up-users',
  'follow-up-managers',
] as const;

let read: readonly Questionnaire[] | undefined;

/** The shipped questionnaires, read when first asked for. */
export function shippedTemplates(): readonly Questionnaire[] {
  read ??= names.map(readTemplate);
  return read;
}

function readTemplate(name: string): Questionnaire {
  const text = readFileSync(new URL(`templates/${name}.json`, import.meta.url), 'utf8');
  const template = readQuestionnaire(text);
  if (!template.ok)
    throw new Error(`shipped template ${name}: ${JSON.stringify(template.problems, null, 2)}`);
  return template.value;
}
