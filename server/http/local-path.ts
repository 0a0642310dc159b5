/** Where to go on to after a form, as far as it lies on this site. */

/** A local path with its query; everything else, also `//elsewhere`, becomes the overview. */
export function localPath(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(given)) return '/';
  const base = 'http://here.invalid';
  const url = URL.canParse(given, base) ? new URL(given, base) : undefined;
  // "/..//elsewhere" stays on the site, but what is left of it would not.
  return url?.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}
