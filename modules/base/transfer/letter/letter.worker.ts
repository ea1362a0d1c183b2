import { parentPort } from 'node:worker_threads';
import type { IntroductionLetter } from './introduction-letter.js';
import { LetterFonts } from './letter-fonts.js';
import { renderLetter } from './render-letter.js';

const port = parentPort;
const fonts = new LetterFonts();

// What fails here ends the thread, and is told to who waits for the letter.
port?.on('message', async (letter: IntroductionLetter) => port.postMessage(await renderLetter(letter, fonts), []));
