import { defineEvent } from 'zhibu';

/** What {@link paperSheetRegistered} tells. */
export interface PaperSheetRegisteredPayload {
  readonly paperSheetId: string;
  readonly organizationId: string;
}

/** It was registered. */
export const paperSheetRegistered = defineEvent<PaperSheetRegisteredPayload>('paper-shelf.paper_sheet_registered');
