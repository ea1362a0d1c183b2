/**
 * The guard: parent of the postmaster, child of the process that owns the database.
 * It runs in a session of its own, so that Ctrl-C and a killed process group pass it by, and the end of the channel
 * to its owner, however that came about, is its sign to stop PostgreSQL.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { type Server, type Socket, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { GuardOrder, GuardReport, ServerCommand } from './guard-protocol.js';
import { RotatingLog } from './rotating-log.js';

/** After this long without having stopped by itself the server is stopped without a checkpoint. */
const FAST_STOP_MS = 8_000;
/** Pause before a server that died is started again. */
const RESTART_PAUSE_MS = 300;
const ANSWER_PAUSE_MS = 20;
/** Characters of PostgreSQL's output that are reported when it does not start. */
const OUTPUT_KEPT = 4_000;

let command: ServerCommand | undefined;
let server: ChildProcess | undefined;
let log: RotatingLog | undefined;
let owner: Server | undefined;
let keeping = false;
let stopping = false;

function tell(report: GuardReport): void {
  // The owner may be gone in this very moment; "disconnect" deals with that.
  if (process.connected) process.send?.(report, () => {});
}

function start(): void {
  if (!command || stopping) return;
  const { program, args, cwd, env, uid, gid, logFile } = command;
  log ??= new RotatingLog(logFile);
  const child = spawn(program, args, { cwd, env, uid, gid, stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true });
  let output = '';
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    server = undefined;
    if (stopping) process.exit(0);
    if (keeping) setTimeout(start, RESTART_PAUSE_MS);
    else tell({ report: 'ended', output });
  };
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-OUTPUT_KEPT);
    log?.write(text);
  });
  child.on('error', (error) => {
    output += error.message;
    end();
  });
  child.on('close', end);
  // Backends of a killed postmaster may hold its pipe open: do not wait for them for long.
  child.on('exit', () => setTimeout(end, 200));
  server = child;
}

/** Only called when the running postmaster was seen to be ours: whatever lies at the address is left from before. */
function keep(): void {
  if (!command) return;
  keeping = true;
  const { ownerAddress } = command;
  if (process.platform !== 'win32') rmSync(ownerAddress, { force: true });
  owner = createServer(answer);
  owner.on('error', () => process.exit(1));
  owner.listen(ownerAddress, () => tell({ report: 'keeping' }));
}

/** Whoever asks gets a word only while the owner lives; the pause lets the news of its death arrive first. */
function answer(connection: Socket): void {
  connection.on('error', () => {});
  setTimeout(() => connection.end(stopping ? '' : 'owned'), ANSWER_PAUSE_MS);
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  owner?.close();
  if (!server) process.exit(0);
  signal('SIGINT', 'INT');
  setTimeout(() => signal('SIGQUIT', 'QUIT'), FAST_STOP_MS);
}

/** Windows has no signals: there PostgreSQL listens on a pipe of its own, which `pg_ctl kill` writes to. */
function signal(name: NodeJS.Signals, short: string): void {
  if (process.platform !== 'win32') {
    server?.kill(name);
  } else if (command && server) {
    spawn(join(dirname(command.program), 'pg_ctl'), ['kill', short, String(server.pid)], { windowsHide: true });
  }
}

process.on('message', (order: GuardOrder) => {
  if (order.order === 'stop') return stop();
  if (order.order === 'keep') return keep();
  command = order.command;
  start();
});
process.on('disconnect', stop);
// A service manager may signal the whole group; the owner drains first and then lets go of us.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {});
