import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { readInput } from '../../http/fields/read-input.js';
import type { RequestContext } from '../../http/request-context.js';
import type { TableFormat } from '../reading/read-spreadsheet.js';
import { batchesOf } from '../rows/batches.js';
import type { ExportedResource, SpreadsheetResource } from '../spreadsheet-resource.js';
import { cellsWriter, tableOf } from '../writing/resource-table.js';
import type { SheetRow } from '../writing/sheet-xml.js';

/** Rows that become text before other requests get their turn. */
const WRITTEN_AT_ONCE = 50;

/** What is written into a file. */
export interface ExportTask {
  readonly resource: ExportedResource;
  readonly filter: object;
  readonly format: TableFormat;
  /** Told how many rows are written. */
  readonly onProgress: (done: number) => void;
}

/** A table as it is written: its bytes, and how many rows went into them so far. */
export interface WrittenTable {
  readonly bytes: Readable;
  readonly rows: () => number;
}

/** Writes files of the rows in a caller's scope, and empty ones to fill in. */
@Injectable()
export class ExportRunner {
  /** @throws Problem `request.invalid` for a filter that the resource does not have */
  async table(context: RequestContext, { filter, format, onProgress, resource }: ExportTask): Promise<WrittenTable> {
    const columns = await resource.columns(context);
    const checked = readInput(resource.filter, filter, 'body');
    const cellsOf = cellsWriter(columns);
    let count = 0;
    async function* rows(): AsyncGenerator<SheetRow[]> {
      for await (const page of resource.exportRows(context, checked)) {
        for await (const some of batchesOf(page, WRITTEN_AT_ONCE)) yield some.map(cellsOf);
        onProgress((count += page.length));
      }
    }
    return { bytes: tableOf({ title: resource.title.zh, columns, rows: rows() }, format), rows: () => count };
  }

  /** A file without rows: what an import may have. */
  async template(context: RequestContext, resource: SpreadsheetResource, format: TableFormat): Promise<Readable> {
    return tableOf({ title: resource.title.zh, columns: await resource.columns(context), rows: [] }, format);
  }
}
