/** A provider that knows where its module has something for everybody; listed in the module's body under `publicContent`. */
export interface PublicContent {
  /** Whether this organisation has content that anybody may read: then callers who did not sign in may act for it. */
  isAt(organizationId: string): Promise<boolean>;
}
