/** A ring of files that lead back to the first, or undefined. Visits every file once. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const ring = ringFrom(start, [], done, graph);
    if (ring) return ring;
  }
  return undefined;
}

function ringFrom(
  file: string,
  way: readonly string[],
  done: Set<string>,
  graph: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const before = way.indexOf(file);
  if (before >= 0) return [...way.slice(before), file];
  if (done.has(file)) return undefined;
  for (const next of graph.get(file) ?? []) {
    const ring = ringFrom(next, [...way, file], done, graph);
    if (ring) return ring;
  }
  done.add(file);
  return undefined;
}
