import type { Plan, Row, Section } from '../plan/plan';
import type { Claim } from './report';

/**
 * What a plan says of each section's progress: the heading's mark or percentage, or the totals row of a summary that
 * names the section. Where both speak, the bolder claim is kept, since that one has to be borne out.
 */
export function claimsOf(plan: Plan): ReadonlyMap<Section, Claim> {
  const claims = new Map<Section, Claim>();
  const keep = (section: Section, claim: Claim | null) => {
    if (claim !== null && claim.percent > (claims.get(section)?.percent ?? -1)) claims.set(section, claim);
  };
  for (const section of plan.sections) {
    keep(section, headingClaim(section));
    if (section.kind !== 'summary' || section.names === null) continue;
    for (const row of section.tables.flatMap((table) => table.rows)) {
      if (row.isTotal) keep(section.names, rowClaim(row));
    }
  }
  return claims;
}

function headingClaim(section: Section): Claim | null {
  const percent = section.percent?.value ?? (section.status?.value === 'done' ? 100 : null);
  return percent === null ? null : { percent, line: section.line + 1 };
}

function rowClaim(row: Row): Claim | null {
  const percent = row.percent?.value ?? (row.status?.value === 'done' ? 100 : null);
  return percent === null ? null : { percent, line: row.line + 1 };
}
