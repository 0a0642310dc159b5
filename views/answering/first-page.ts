/** The first page of every way in: one's own, or one for the auditors who read it aloud. */
import type { View } from '../engine.ts';
import { meetingOf } from './in-person.ts';
import { type Introduction, introPage } from './intro.ts';

export function firstPage(introduction: Introduction): View {
  const view = introPage(introduction);
  const meeting = meetingOf(introduction.open);
  if (!meeting) return view;
  const { code, way } = meeting;
  const template = way === 'interview' ? 'answering/interview-intro' : view.template;
  // Where a browser can seal answers, a script goes on to the page that works without network.
  return { ...view, template, model: { ...view.model, ready: { code, page: `/a/${code}/offline` } } };
}
