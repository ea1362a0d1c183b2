import type { Side } from '../../menu/extensions/conformance.js';
import type { OpenApi } from '../../openapi/open-api.js';
import { DraftMaker, type DraftOptions, type OwnValues } from '../requests/draft-maker.js';
import type { FormFiller } from '../requests/form.js';
import { KnownValues } from '../requests/known-values.js';
import { Things } from './things.js';

/** Somebody who uses the module, with what he has seen of it so far. */
export class Actor {
  readonly known = new KnownValues();
  readonly things = new Things();
  /** What he takes for himself before anything he has seen: some lists show others, too. */
  readonly own: OwnValues;
  /** Makes the smallest requests that the document allows. */
  readonly plain: DraftMaker;
  /** Makes larger ones. */
  readonly rich: DraftMaker;

  constructor(
    readonly side: Side,
    /** Stands in every free text that he sends. */
    readonly marker: string,
    document: OpenApi,
  ) {
    this.own = { organizationId: side.organizationId, ...side.own };
    this.known.learn('/organizations', { id: side.organizationId });
    const options: DraftOptions = { marker, form: () => formWith(marker), optionalPercent: { header: 0, query: 0 } };
    this.plain = new DraftMaker(document, this.known, { ...options, densities: [0] });
    this.rich = new DraftMaker(document, this.known, { ...options, densities: [15, 50, 90] });
  }

  /** The maker whose turn it is at a try. */
  makerFor(turn: number): DraftMaker {
    return turn % 3 === 2 ? this.rich : this.plain;
  }
}

function formWith(marker: string): FormFiller {
  return {
    file: () => ({ name: `${marker}.txt`, content: `${marker}\n` }),
    text: (_, { enum: values, examples = [] }) => String(values?.[0] ?? examples[0] ?? marker),
    ends: () => true,
  };
}
