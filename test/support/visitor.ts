/** Someone who answers over HTTP, with the cookie that a browser would keep. */

export interface Visitor {
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
  return {
    get: (path) => ask(path, {}),
    post: (path, fields) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}
