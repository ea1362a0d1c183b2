#!/usr/bin/env node
import { runServer } from './cli/run-server.js';

if (process.argv.includes('--demo')) process.env['ZHIBU_DEMO'] = '1';
await runServer(process.env);
