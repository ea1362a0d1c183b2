/** What became of the source of a copy. */
export type CopyNews = 'sourceWithdrawn' | 'sourceBack' | 'sourceHeld' | 'sourceNarrowed' | 'sourceExpired' | 'sourceRecalled';
