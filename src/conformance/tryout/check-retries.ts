import { randomUUID } from 'node:crypto';
import type { SqlRunner } from '../../database/transaction.js';
import type { DocumentedOperation } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import { dumpTables } from '../life/table-dump.js';
import type { Actor } from './actor.js';
import { isDone, nameOf, type Requests, shown } from './requests.js';
import { isCreating } from './use.js';

/** Sends each creating request twice with one `Idempotency-Key`: the second answers as the first, and no table of the module has more rows. */
export async function checkRetries(actor: Actor, operations: readonly DocumentedOperation[], requests: Requests, tables: readonly string[], database: SqlRunner, findings: Findings): Promise<void> {
  for (const operation of operations.filter(({ method }) => method === 'POST')) {
    if (!isCreating(operation)) {
      if (operation.answers.has(201)) findings.add('notCreating', nameOf(operation));
      continue;
    }
    findings.look('retries');
    const first = await requests.attempt(actor, operation, { tune: ({ headers }) => void (headers['idempotency-key'] = randomUUID()) });
    if (!first || !isDone(first.answer)) continue;
    const before = await rowsOf(tables, database);
    const { answer } = await requests.send(first.draft, first.token);
    const added = (await rowsOf(tables, database)) - before;
    if (answer.status !== first.answer.status || answer.text !== first.answer.text) {
      findings.add('createdTwice', nameOf(operation), { what: { zh: `第二次的应答是 ${shown(answer)}，与第一次不同`, en: `the second answer is another one, ${shown(answer)}` } });
    } else if (added !== 0) {
      findings.add('createdTwice', nameOf(operation), { what: { zh: `多了 ${added} 行`, en: `${added} rows more` } });
    }
  }
}

async function rowsOf(tables: readonly string[], database: SqlRunner): Promise<number> {
  return [...(await dumpTables(database, tables)).values()].reduce((sum, rows) => sum + rows.length, 0);
}
