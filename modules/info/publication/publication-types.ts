/** How far a publication in a channel has come; see `ChannelStep`. */
export const PUBLICATION_STATUSES = ['queued', 'submitted', 'draftSaved', 'published', 'failed', 'recalling', 'recalled', 'recallFailed'] as const;

/** One of {@link PUBLICATION_STATUSES}. */
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];
