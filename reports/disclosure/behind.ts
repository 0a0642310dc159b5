/** The one place that puts the mark of disclosure control on something. Only `disclosure/` may import it (test/rooms.test.ts). */
import type { Behind } from './disclosed.ts';

/** The same content with the mark; whoever calls it answers for that nothing else than what may be told is in it. */
export function behind<const T>(content: T): Behind<T> {
  return content as Behind<T>;
}
