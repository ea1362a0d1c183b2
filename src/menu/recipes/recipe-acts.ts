import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { WorkTransaction } from '../../database/work-transaction.js';

/** The application of a recipe by an organisation. */
export interface RecipeAct {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

/** An application to record. */
export interface NewRecipeAct {
  readonly organizationId: string;
  readonly recipeId: string;
  readonly effectiveOn: string;
  readonly documentNumber: string | null;
  readonly reason: string | null;
}

const INSERT = 'INSERT INTO core_recipe_acts (id, organization_id, recipe_id, effective_on, document_number, reason) VALUES ($1, $2, $3, $4, $5, $6)';
const LAST = `
  SELECT id, effective_on AS "effectiveOn" FROM core_recipe_acts WHERE organization_id = $1 AND recipe_id = $2 AND undone_at IS NULL
  ORDER BY effective_on DESC, id DESC LIMIT 1 FOR NO KEY UPDATE`;
const UNDO = 'UPDATE core_recipe_acts SET undone_at = now() WHERE id = $1';

/** The statements on applications of recipes; what each said stands in the acts on the menu and on settings. */
@Injectable()
export class RecipeActs {
  /** @returns its id */
  async record(tx: WorkTransaction, { organizationId, recipeId, effectiveOn, documentNumber, reason }: NewRecipeAct): Promise<string> {
    const id = uuidv7();
    await tx.query(INSERT, [id, organizationId, recipeId, effectiveOn, documentNumber, reason]);
    return id;
  }

  /** The last application that was not taken back, locked. */
  last(tx: WorkTransaction, organizationId: string, recipeId: string): Promise<RecipeAct | null> {
    return tx.one<RecipeAct>(LAST, [organizationId, recipeId]);
  }

  async undo(tx: WorkTransaction, id: string): Promise<void> {
    await tx.query(UNDO, [id]);
  }
}
