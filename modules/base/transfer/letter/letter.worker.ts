import { parentPort, workerData } from 'node:worker_threads';
import type { IntroductionLetter } from './introduction-letter.js';
import { renderLetter } from './render-letter.js';

parentPort?.postMessage(await renderLetter(workerData as IntroductionLetter), []);
