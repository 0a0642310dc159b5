/** The first page of every way in: one's own, or one for the auditors who read it aloud. */
import type { View } from '../engine.ts';
import { inPersonOf } from './in-person.ts';
import { type Introduction, introPage } from './intro.ts';

export function firstPage(introduction: Introduction): View {
  const view = introPage(introduction);
  const inPerson = inPersonOf(introduction.open);
  if (!inPerson) return view;
  const { code, channel } = inPerson;
  const template = channel === 'interview' ? 'answering/interview-intro' : view.template;
  // Where a browser can seal answers, a script goes on to the page that works without network.
  return { ...view, template, model: { ...view.model, ready: { code, page: `/a/${code}/offline` } } };
}
