/** What the window is called: it stands in the browser's history, so that it names no question and no service. */
import type { Say } from '../../surveys/languages.ts';

/** A page of questions, by its number alone: out of how many would tell which way somebody went. */
export function numberedTitle(say: Say, number: number): string {
  return say('answering.page-title', { number });
}

/** Any other page. */
export function titleOf(say: Say, about?: string): string {
  return about === undefined ? say('answering.survey') : `${say('answering.survey')}: ${about}`;
}

/** The page came again, with something that is wrong. */
export function asMistaken(say: Say, title: string): string {
  return `${say('answering.error')}: ${title}`;
}
