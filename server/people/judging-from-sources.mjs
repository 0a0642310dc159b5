// The thread of `judging.ts` where the program runs from its sources: tsx does not reach into threads by itself. In plain
// JavaScript, and in no build.
import { register } from 'tsx/esm/api';

register();
await import('./judging-worker.ts');
