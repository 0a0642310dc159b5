/** So many texts at the most: those of a few long questionnaires in three languages. */
const mostTexts = 3000;

/**
 * A pure function of a text that remembers its latest results: a page is shown again with nearly the same texts. The one
 * that was asked for longest ago is forgotten first.
 */
export function remembered<T>(make: (text: string) => T, most = mostTexts): (text: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return (text) => {
    const found = known.get(text) ?? { made: make(text) };
    known.delete(text);
    known.set(text, found);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > most) known.delete(oldest);
    return found.made;
  };
}
