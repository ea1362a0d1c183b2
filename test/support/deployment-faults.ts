import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly user?: string | number;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly environment?: Record<string, unknown> | string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test?: unknown };
  readonly depends_on?: Record<string, { readonly condition?: string }> | string[];
}

/** A name whose value is a secret, or holds one. */
const SECRET_NAME = /SECRET|PASSWORD|TOKEN|KEY|DATABASE_URL/;
const REQUIRED_VARIABLE = /\$\{\w+:\?[^}]+\}/;
const DEFAULT_VALUE = /\$\{\w+:?-[^}]*\}/;
const ROOT_USER = /^(root|0)?(:.*)?$/;

/**
 * What is unsafe in a Compose file, as `service: fault`: root users, writable root file systems, kept capabilities,
 * moving images, missing health checks, starts that do not wait for health, secrets with a value, open ports.
 */
export function composeFaults(yaml: string): string[] {
  const { services } = parse(yaml) as { services: Readonly<Record<string, Service>> };
  return Object.entries(services).flatMap(([name, service]) => serviceFaults(service).map((fault) => `${name}: ${fault}`));
}

function serviceFaults(service: Service): string[] {
  const faults = new Map<string, boolean>([
    ['runs as root', ROOT_USER.test(String(service.user ?? ''))],
    ['can write to its root file system', service.read_only !== true],
    ['keeps capabilities', !service.cap_drop?.includes('ALL')],
    ['has no health check', !service.healthcheck?.test],
    ['takes whatever image is newest', !service.image || isMoving(service.image)],
  ]);
  const found = [...faults].filter(([, present]) => present).map(([fault]) => fault);
  return [...found, ...dependencyFaults(service), ...secretFaults(service), ...portFaults(service)];
}

function dependencyFaults({ depends_on: needs = {} }: Service): string[] {
  const blind = Array.isArray(needs)
    ? needs
    : Object.keys(needs).filter((name) => needs[name]?.condition !== 'service_healthy');
  return blind.map((name) => `does not wait until ${name} is healthy`);
}

function secretFaults({ environment = {} }: Service): string[] {
  const variables = Array.isArray(environment) ? environment.map(assignment) : Object.entries(environment);
  return variables
    .filter(([name, value]) => SECRET_NAME.test(name) && value !== null && !isRequired(String(value)))
    .map(([name]) => `gives ${name} a value`);
}

/** `NAME=value`, or `NAME` alone for a variable that is passed on. */
function assignment(line: string): [name: string, value: string | null] {
  const [name = '', ...value] = line.split('=');
  return [name, value.length > 0 ? value.join('=') : null];
}

function isRequired(value: string): boolean {
  return REQUIRED_VARIABLE.test(value) && !DEFAULT_VALUE.test(value);
}

function portFaults({ ports = [] }: Service): string[] {
  return ports.filter((port) => !port.startsWith('127.0.0.1:')).map((port) => `opens ${port} to every network`);
}

function isMoving(image: string): boolean {
  const tag = image.split('/').at(-1)?.split(':')[1];
  return !tag || tag === 'latest';
}

/**
 * What is unsafe in a Dockerfile: a root user at the end, no health check, moving base images, secrets in layers,
 * packages that are not the locked ones, a shell between the container and the server.
 */
export function dockerfileFaults(dockerfile: string): string[] {
  const lines = instructionsOf(dockerfile);
  const argumentsOf = (instruction: string): string[] =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1).trim());
  const faults = new Map<string, boolean>([
    ['runs as root', ROOT_USER.test(argumentsOf('USER').at(-1) ?? '')],
    ['has no health check', argumentsOf('HEALTHCHECK').length === 0],
    ['takes whatever image is newest', argumentsOf('FROM').some((from) => isMoving(from.split(' ')[0] ?? ''))],
    ['keeps a secret in a layer', ['ENV', 'ARG'].flatMap(argumentsOf).some((value) => SECRET_NAME.test(value))],
    ['installs packages that are not locked', argumentsOf('RUN').some((run) => /npm (i|install)\b/.test(run))],
    ['starts the server through a shell', !argumentsOf('CMD').at(-1)?.startsWith('[')],
  ]);
  return [...faults].filter(([, present]) => present).map(([fault]) => fault);
}

/** The instructions of a Dockerfile, one a line, without comments. */
function instructionsOf(dockerfile: string): string[] {
  const lines = dockerfile.split('\n').filter((line) => !line.startsWith('#'));
  return lines.join('\n').replaceAll('\\\n', ' ').split('\n').filter(Boolean);
}
