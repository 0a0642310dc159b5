/** What evidence says as one short word, so that a decision remembers what it rested on, and keeps none of its numbers. */
import { createHash } from 'node:crypto';
import type { Placed } from './placed.ts';

/** The same whatever the language it is read in. Empty where it is not told, so that it cannot be compared. */
export function gistOf(says: Placed['says']): string {
  const content = contentOf(says);
  return content === undefined
    ? ''
    : createHash('sha256')
        .update(JSON.stringify([says.as, content]))
        .digest('hex')
        .slice(0, 16);
}

/** Numbers, and words of those who wrote them; none of what is translated. */
function contentOf(says: Placed['says']): unknown {
  switch (says.as) {
    case 'question':
      return says.question.disclosed;
    case 'area':
      return says.area.share;
    case 'comparison':
      return [says.picture.likeness, says.sides.map((side) => (side.as === 'told' ? side.figure : side.as))];
    case 'theme':
      return says.title;
    case 'quote':
      return says.words;
    case 'register':
      return [says.what, says.value, says.period, says.source];
    case 'account':
    case 'hidden':
    case 'gone':
      return says.as;
  }
}
