/** What every handler behind an answering link is given. */
import type { Request } from 'express';
import { type FloodWatch, watchSendings } from '../../surveys/answering/fair-play/flood-warning.ts';
import { type Links, rememberLinks } from '../../surveys/answering/links.ts';
import type { Stretch } from '../../surveys/answering/pausing/stretching.ts';
import { type Form, readForm } from '../http/forms.ts';
import { type KeptPages, keepPages } from '../http/kept-pages.ts';
import type { Services } from '../services.ts';
import { stretchInTurn } from './stretching.ts';

export interface AnsweringContext<Name extends string = never> {
  readonly services: Services;
  readonly links: Links;
  readonly stretch: Stretch;
  readonly pages: KeptPages;
  readonly floodWatch: FloodWatch;
  readonly request: Request;
  /** Of the link or card that the address names; empty at the door. */
  readonly code: string;
  readonly params: Readonly<Record<Name, string>>;
  /** What was posted, read when it is asked for: leaving is not to fail of it. */
  readonly form: Form;
}

/** Gives the context of a request. What is remembered between requests is made once, and in memory only. */
export function answeringContexts(services: Services): (request: Request) => AnsweringContext<string> {
  const links = rememberLinks(services.store);
  const stretch = stretchInTurn();
  const pages = keepPages();
  const floodWatch = watchSendings(services.random);
  return (request) => {
    const params = request.params as Record<string, string>;
    const code = params.code ?? '';
    return {
      services,
      links,
      stretch,
      pages,
      floodWatch,
      request,
      code,
      params,
      get form() {
        return readForm(request.body);
      },
    };
  };
}
