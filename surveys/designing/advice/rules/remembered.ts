/** So many texts at the most: those of a few long questionnaires in three languages. */
const most = 3000;

/** A pure function of a text that remembers its latest results: a page is shown again with nearly the same texts. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.made;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= most) known.delete(oldest);
    const made = make(text);
    known.set(text, { made });
    return made;
  };
}
