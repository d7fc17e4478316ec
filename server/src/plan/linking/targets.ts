import { lazily } from '../../text/lazily';
import { remembered } from '../../text/remembered';
import { type Entry, PartIndex } from '../part-index';
import type { Plan, PlanPart, Section, Task } from '../plan';

/** A section by its slug. */
interface Anchored extends Entry {
  readonly section: Section;
}

/** The sections of a plan by their slugs. */
export type Anchors = PartIndex<Anchored>;

/** No sections yet. */
export function noAnchors(): Anchors {
  return new PartIndex();
}

/**
 * The section that a link within the document leads to, by what stands behind its `#`; titles are made slugs as GitHub does: the second
 * of one title has `-1` behind it. `anchors` are those of the last version.
 */
export function headingTargets(
  { parts }: Plan,
  anchors = noAnchors(),
): (target: string) => Section | undefined {
  const index = lazily(() => {
    anchors.update(parts.map(anchoredIn));
    return anchors;
  });
  return (target) => {
    const name = decoded(target).toLowerCase();
    const [first] = index().of(name);
    const [, title = '', count] = /^(.*)-([1-9]\d*)$/s.exec(name) ?? [];
    const again = count === undefined ? undefined : index().of(title)[Number(count)];
    // Where both are called so, the later one is.
    return (first === undefined || (again !== undefined && again.at > first.at) ? again : first)?.section;
  };
}

const anchoredIn = remembered(
  ({ sections }: PlanPart): readonly Anchored[] =>
    sections
      .filter(({ bold }) => !bold)
      .map((section) => ({ key: slugOf(section.text), at: section.heading.start, section })),
  ({ told }) => told,
);

/** Finds the section that an anchor names: by its slug as GitHub makes it, else by its text as a person would copy it. */
export function headingFinder(plan: Plan): (anchor: string) => Section | null {
  const bySlug = headingTargets(plan);
  return (anchor) => {
    const isNamed = ({ text, title }: Section) =>
      [text, title.value, slugOf(text)].some((name) => name.toLowerCase() === anchor.toLowerCase());
    return bySlug(anchor) ?? [plan.root, ...plan.sections].find(isNamed) ?? null;
  };
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
