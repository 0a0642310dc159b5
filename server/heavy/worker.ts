/** What runs in a thread of its own (`thread.ts`): does one job at a time, and answers with what came of it. */
import { constants, getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { showThrown } from '../../surveys/failures.ts';
import { jobs } from './jobs.ts';
import type { Answer } from './thread.ts';

// Where processors are few, those who answer come first. Linux alone has this for a thread: elsewhere it would be for all.
// What compiles and tidies up for it does so in V8's own threads, which go before it: `npm start` has one of them, not four.
if (process.platform === 'linux') setPriority(Math.min(getPriority() + 10, constants.priority.PRIORITY_LOW));

const port = parentPort;
port?.on('message', ({ name, input }: { name: keyof typeof jobs; input: never }) => {
  void jobs[name](input)
    .then((value): Answer => ({ value }), showThrown)
    .then((answer) => port.postMessage(answer));
});
