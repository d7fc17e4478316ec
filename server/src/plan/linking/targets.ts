import { remembered } from '../../text/remembered';
import type { Plan, Section, Task } from '../plan';

/** The section that a link within the document leads to, by what stands behind its `#`; titles are made slugs as GitHub does. */
export function headingTargets(plan: Plan): (target: string) => Section | undefined {
  let bySlug: Map<string, Section> | null = null;
  return (target) => {
    bySlug ??= slugs(plan);
    return bySlug.get(decoded(target).toLowerCase());
  };
}

/** Finds the section that an anchor names: by its slug as GitHub makes it, else by its text as a person would copy it. */
export function headingFinder(plan: Plan): (anchor: string) => Section | null {
  const bySlug = headingTargets(plan);
  return (anchor) => {
    const isNamed = ({ text, title }: Section) =>
      [text, title.value, slugOf(text)].some((name) => name.toLowerCase() === anchor.toLowerCase());
    return bySlug(anchor) ?? [plan.root, ...plan.sections].find(isNamed) ?? null;
  };
}

function slugs(plan: Plan): Map<string, Section> {
  const found = new Map<string, Section>();
  const counts = new Map<string, number>();
  for (const section of plan.sections) {
    if (section.bold) continue;
    const slug = slugOf(section.text);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    found.set(count === 0 ? slug : `${slug}-${count}`, section);
  }
  return found;
}

/** A heading's text as GitHub makes it an anchor. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return target;
  }
}

/** Whether two places may speak of one work though their headings name releases: not if they name different ones. */
export function sameVersion(own: Section, target: Section | Task): boolean {
  const theirs = versionsAround('heading' in target ? target : target.section);
  const ours = versionsAround(own);
  return ours.size === 0 || theirs.size === 0 || [...ours].some((version) => theirs.has(version));
}

const versionsAround = remembered((section: Section): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at: Section | null = section; at !== null && at.parent !== null; at = at.parent) {
    for (const [, version] of at.text.matchAll(/(?<![\d.])v?(\d{1,4}\.\d{1,4}\.\d{1,4})(?![\d.])/gi))
      found.add(version ?? '');
  }
  return found.size === 0 ? noVersions : found;
});

const noVersions: ReadonlySet<string> = new Set();
