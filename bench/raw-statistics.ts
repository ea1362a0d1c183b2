import type pg from 'pg';
import { AGE_BANDS, BAND_STARTS } from '../modules/base/statistics/member-metrics.js';
import type { Row } from './raw-organizations.js';
import { rangeOf } from './raw-range.js';

interface Counted {
  readonly mask: number;
  readonly key: string | null;
  readonly persons: number;
  readonly members: number;
  readonly byStatus: number;
  readonly migrants: number;
  readonly lost: number;
}

const MEMBER = `membership_status = 'normal' AND stage IN ('probationaryMember', 'fullMember')`;
const sum = (where: string) => `COALESCE(sum(number) FILTER (WHERE ${where}), 0)::int`;

/** One scan that puts members alike together, and one pass over what is left for each way to tell them apart: the statement of our server, planned anew each time as there. */
const COUNT = `
  SELECT GROUPING(stage, membership_status, sex, age_band, ethnicity, education, organization_type) AS mask,
    COALESCE(stage, membership_status, sex, age_band, ethnicity, education, organization_type) AS key,
    ${sum(`membership_status = 'normal'`)} AS persons, ${sum(MEMBER)} AS members,
    ${sum(`stage IN ('probationaryMember', 'fullMember')`)} AS "byStatus",
    ${sum(`${MEMBER} AND migrant`)} AS migrants, ${sum(`${MEMBER} AND lost`)} AS lost
  FROM (
    SELECT stage, membership_status, sex, ethnicity, education, organization_type, age_band, migrant, lost, count(*) AS number FROM (
    SELECT m.stage, m.membership_status, m.sex, m.ethnicity, m.education, o.type AS organization_type,
      (ARRAY[${AGE_BANDS.toReversed().map(({ key }) => `'${key}'`).join(', ')}])[width_bucket(m.birth_date, day.born_before) + 1] AS age_band,
      (m.is_migrant AND (m.migrant_since IS NULL OR m.migrant_since <= day.as_of)) AS migrant,
      (m.lost_contact_since IS NOT NULL AND m.lost_contact_since <= day.as_of) AS lost
    FROM base_organizations o JOIN base_members m ON m.organization_id = o.id CROSS JOIN (
      SELECT $3::date AS as_of, ARRAY(SELECT ($3::date - make_interval(years => age))::date + 1 FROM unnest($4::int[]) age ORDER BY age DESC) AS born_before) day
    WHERE o.path >= $1 AND o.path < $2 OFFSET 0
    ) each_row GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
  ) alike
  GROUP BY GROUPING SETS ((stage), (membership_status), (sex), (age_band), (ethnicity), (education), (organization_type), ())`;

/** The bits of GROUPING, and what is counted where all but one class are grouped away. */
const CLASSES = [
  { metric: 'membersByStage', bit: 6, of: 'persons', order: ['applicant', 'activist', 'developmentTarget', 'probationaryMember', 'fullMember'] },
  { metric: 'membersByStatus', bit: 5, of: 'byStatus', order: [] },
  { metric: 'membersBySex', bit: 4, of: 'members', order: ['male', 'female'] },
  { metric: 'membersByAgeBand', bit: 3, of: 'members', order: AGE_BANDS.map(({ key }) => key) },
  { metric: 'membersByEthnicity', bit: 2, of: 'members', order: [] },
  { metric: 'membersByEducation', bit: 1, of: 'members', order: [] },
  { metric: 'membersByOrganizationType', bit: 0, of: 'members', order: [] },
] as const;
const ALL = 127;

/** What is counted of members in a subtree; the classes have no titles but their keys. */
export async function rawStatistics(pool: pg.Pool, organizationId: string, asOf: string): Promise<Row> {
  const { rows: places } = await pool.query<{ path: string }>({ name: 'place', text: 'SELECT path FROM base_organizations WHERE id = $1', values: [organizationId] });
  const values = [...rangeOf(places[0]?.path ?? ''), asOf, BAND_STARTS];
  const { rows } = await pool.query<Counted>(COUNT, values);
  const whole = rows.find(({ mask }) => mask === ALL);
  const items = [
    figure('members', whole?.members),
    ...CLASSES.flatMap(({ bit, metric, of, order }) => {
      const place = (key: string | null) => (order as readonly (string | null)[]).indexOf(key);
      const counted = rows.filter((row) => row.mask === ALL - 2 ** bit && row[of] > 0);
      const inOrder = counted.toSorted((a, b) => place(a.key) - place(b.key) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
      return inOrder.map((row) => ({ metric, key: row.key, title: row.key ?? '', value: row[of] }));
    }),
    figure('migrantMembers', whole?.migrants),
    figure('outOfContactMembers', whole?.lost),
  ];
  return { organizationId, asOf, items };
}

function figure(metric: string, value = 0) {
  return { metric, key: null, title: metric, value };
}
