/** Three harmless questions to try first. What is answered there is stored nowhere. */
import { readFileSync } from 'node:fs';
import { readQuestionnaire } from '../questionnaires/reading.ts';
import { pagesOf } from './journey.ts';
import type { Open } from './links.ts';

let read: Pick<Open, 'questionnaire' | 'pages'> | undefined;

/** A collection with the questions for practice in the place of its own, one on each page. */
export function tryingOut(open: Open): Open {
  read ??= readPractice();
  return { ...open, ...read, collection: { ...open.collection, layout: 'question' } };
}

function readPractice(): Pick<Open, 'questionnaire' | 'pages'> {
  const text = readFileSync(new URL('./practice.json', import.meta.url), 'utf8');
  const practice = readQuestionnaire(text);
  if (!practice.ok) throw new Error(`questions for practice: ${JSON.stringify(practice.problems, null, 2)}`);
  return { questionnaire: practice.value, pages: pagesOf(practice.value, 'question') };
}
