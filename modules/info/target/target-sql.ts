/** Holds for an article `a` that names no organisation. */
const NAMES_NONE = `a.audience_subtrees = '{}' AND a.audience_exact = '{}'`;

/**
 * A table expression `places (id)`: the organisations whose members the article `a`, a table expression before it, is sent to.
 * Where it names none that is its own with all below it: everybody may read it then, but a branch does not write to the
 * inboxes of a county.
 */
export const PLACES = `
  places AS MATERIALIZED (
    SELECT o.id FROM a
    JOIN base_organization_directory top ON top.id = ANY (CASE WHEN ${NAMES_NONE} THEN ARRAY[a.organization_id] ELSE a.audience_subtrees END)
    JOIN base_organization_directory o ON starts_with(o.node, top.node)
    UNION SELECT unnest(a.audience_exact) FROM a
  )`;

/** Holds where the member `m` is of the stages and has one of the tags that the article `a` is narrowed to. */
export const NARROWED = `
  (a.audience_stages = '{}' OR m.stage = ANY (a.audience_stages)) AND (a.audience_tags = '{}' OR m.tags && a.audience_tags)`;

/** Holds where the member `m` of the list of `a` can read it now, wherever he belongs to by now. */
export const STILL_ADDRESSED = `
  (a.visibility = 'public' OR (a.visibility = 'members' AND ${NAMES_NONE} OR m.organization_id IN (SELECT id FROM places)) AND ${NARROWED})`;

/** Holds for an article `a` that readers see now. */
export const OPEN = `a.status = 'published' AND (a.expire_at IS NULL OR a.expire_at > now())`;

/** The title of an article `a` for those who once read it; null where it was withdrawn: it may have become another one since. */
export const KNOWN_TITLE = `CASE a.status WHEN 'published' THEN a.title END`;
