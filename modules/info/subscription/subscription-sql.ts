/** Sections of which the article `a` lies in one: its own, and those above. */
const SECTIONS_OF = 'SELECT unnest(placed.path) FROM info_sections placed WHERE placed.id = a.section_id';

/** Holds where the account whose id `account` is SQL for does not want the article `a`, by what it muted. */
export const mutedBy = (account: string) => `EXISTS (
  SELECT FROM info_subscriptions mute WHERE mute.account_id = ${account} AND mute.muted
    AND (mute.kind = a.kind OR mute.tag = ANY (a.tags) OR mute.section_id IN (${SECTIONS_OF})))`;

/** Holds where an account chose something to receive. */
export const choosesSome = (account: string) => `EXISTS (SELECT FROM info_subscriptions chosen WHERE chosen.account_id = ${account} AND NOT chosen.muted)`;

/**
 * Table expressions with the column `account_id`: who subscribed to the article `a` and wants to be told, those after `$3`, `$4` at
 * most of each topic; each account once.
 */
const askers = (topic: string) => `(
  SELECT s.account_id FROM info_subscriptions s WHERE s.notify AND s.account_id > $3 AND ${topic} GROUP BY s.account_id ORDER BY s.account_id LIMIT $4)`;
export const ASKERS = ['section_id IN (SELECT id FROM sections)', 'tag = ANY ((SELECT tags FROM a)::text[])', 'kind = (SELECT kind FROM a)']
  .map((topic) => askers(`s.${topic}`))
  .join(' UNION ');

/** A table expression `sections (id)` of those sections. */
export const SECTIONS = `sections AS MATERIALIZED (SELECT unnest(placed.path) AS id FROM a JOIN info_sections placed ON placed.id = a.section_id)`;
