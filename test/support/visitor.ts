/** Someone who answers over HTTP, with the cookie that a browser would keep. */

import { hiddenIn } from './hidden.ts';

export interface Visitor {
  /** The form of sending goes with the hidden fields that the page with all answers has given it. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  get(path: string): Promise<Response>;
}

/** `base` is the address of the server; `said` goes along with every request. Redirects are not followed. */
export function aVisitor(base: () => string, said: Readonly<Record<string, string>> = {}): Visitor {
  let cookie = '';
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { ...said, ...init.headers, ...(cookie ? { Cookie: cookie } : {}) };
    const response = await fetch(`${base()}${path}`, { ...init, headers, redirect: 'manual' });
    const [given] = response.headers.getSetCookie();
    if (given) cookie = given.split(';')[0] ?? '';
    await response.clone().text();
    return response;
  };
  const hiddenOn = async (path: string) => hiddenIn(await (await ask(path, {})).text());
  return {
    get: (path) => ask(path, {}),
    post: async (path, fields) => {
      const hidden = path.endsWith('/send') ? await hiddenOn(path.replace(/send$/, 'check')) : {};
      return ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...hidden, ...fields }).toString(),
      });
    },
  };
}
