/** What every handler behind an answering link is given. */
import type { Request } from 'express';
import { type FloodWatch, watchSendings } from '../../surveys/answering/fair-play/flood-warning.ts';
import { type Links, rememberLinks } from '../../surveys/answering/links.ts';
import { type Stretch, stretchedBytes } from '../../surveys/answering/pausing/stretching.ts';
import { inTurn } from '../heavy/in-turn.ts';
import { type Form, readForm } from '../http/forms.ts';
import { type KeptPages, keepPages } from '../http/kept-pages.ts';
import type { Services } from '../services.ts';

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

/**
 * 64 MiB and three passes: the second recommended setting of RFC 9106, section 4, in one thread. With words worth 48
 * bits, trying half of them takes a processor like ours 300,000 years.
 */
const settings = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: stretchedBytes };

/** More that wait are turned away: they would have given up before it was their turn. */
const mostWaiting = 30;

/** One at a time, whoever asks, so that nobody can fill the memory with guesses. */
function stretchInTurn(): Stretch {
  const turn = inTurn(mostWaiting);
  return (words, salt) => turn(new AbortController().signal, () => stretched(words, salt));
}

async function stretched(words: string, salt: Uint8Array): Promise<Buffer> {
  // Native code that a server which is never paused at does not need.
  const { hashRaw } = await import('@node-rs/argon2');
  return hashRaw(words, { ...settings, salt });
}
