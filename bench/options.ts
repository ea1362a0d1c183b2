import { parseArgs } from 'node:util';
import { GROWING, type Growing } from './growth.js';
import { SCENARIOS } from './scenarios/all.js';

/** What a run is asked to do. */
export interface BenchOptions {
  readonly rows: number;
  readonly members: number;
  readonly articles: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** Ids of scenarios, or their beginnings; empty for all. */
  readonly only: readonly string[];
  readonly growth: readonly Growing[];
  /** Also imports a district as jobs. */
  readonly imports: boolean;
  /** Also measures the tree menu. */
  readonly menu: boolean;
  /** Also measures pictures. */
  readonly pictures: boolean;
  /** Also asks both servers equally often. */
  readonly equalRate: boolean;
  /** Leaves out starts, memory and packages. */
  readonly scenariosOnly: boolean;
  readonly profileTo: string | undefined;
  readonly help: boolean;
}

export const USAGE = `npm run bench -- [options]
  --rows N          organisations to generate below the root (9999)
  --members N       members to generate (20000)
  --articles N      articles to generate (100000)
  --rounds N        rounds of each server and scenario (3)
  --seconds N       length of a round (4)
  --connections N   at once (32)
  --only A,B        scenarios whose ids begin so: ${SCENARIOS.map(({ id }) => id).join(', ')};
                    leaves out start, memory and packages
  --growth A,B      also reads by one connection while these grow to 1,000,000: organizations, members, articles
  --imports         also imports a district of 1,241 organisations and 20,000 members as jobs
  --menu            also measures the tree menu: a list with and without its gate, a rule at the top, a plan
  --equal-rate      also asks both servers equally often, half as often as the slower can serve: its p99 says more
  --pictures        also has pictures of up to 50 megapixels attached and resized
  --quick           one round of one second: to see that everything runs
  --profile FOLDER  writes CPU profiles: of our server, and in raw/ of the other
DATABASE_URL names a PostgreSQL to make databases on; without it an embedded one is started.`;

/** @throws Error for an unknown option, and for a number that is none */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string' },
      members: { type: 'string' },
      articles: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      connections: { type: 'string' },
      only: { type: 'string' },
      growth: { type: 'string' },
      imports: { type: 'boolean', default: false },
      menu: { type: 'boolean', default: false },
      pictures: { type: 'boolean', default: false },
      'equal-rate': { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'rows' | 'members' | 'articles' | 'rounds' | 'seconds' | 'connections', usual: number) => {
    const value = Number(values[name] ?? usual);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number from 1 on, not "${values[name]}".`);
    return value;
  };
  const only = listOf(values.only);
  const growing = listOf(values.growth);
  const foreign = growing.find((what) => !isGrowing(what));
  if (foreign !== undefined) throw new Error(`--growth takes ${GROWING.join(', ')}, not "${foreign}".`);
  const unknown = only.find((id) => !SCENARIOS.some((scenario) => scenario.id.startsWith(id)));
  if (unknown !== undefined) throw new Error(`There is no scenario "${unknown}". Choose among: ${SCENARIOS.map(({ id }) => id).join(', ')}.`);
  return {
    rows: number('rows', 9_999),
    members: number('members', 20_000),
    articles: number('articles', 100_000),
    rounds: number('rounds', values.quick ? 1 : 3),
    seconds: number('seconds', values.quick ? 1 : 4),
    connections: number('connections', 32),
    only,
    growth: growing.filter(isGrowing),
    imports: values.imports,
    menu: values.menu,
    pictures: values.pictures,
    equalRate: values['equal-rate'],
    scenariosOnly: only.length > 0,
    profileTo: values.profile,
    help: values.help,
  };
}

function listOf(text = ''): string[] {
  return text.split(',').filter((item) => item !== '');
}

function isGrowing(what: string): what is Growing {
  return (GROWING as readonly string[]).includes(what);
}
