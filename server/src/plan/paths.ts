import type { LiveText } from './live-text';
import type { Plan } from './plan';

/** What has paths. */
type Named = Pick<Plan, 'sections' | 'tasks'>;

/**
 * Paths stay the same while other parts are edited: names from the root down, with a counter where two are alike. They are told when
 * somebody asks, since most versions pass without.
 */
export function pathsOf(folded: Named): LiveText['pathOf'] {
  let paths: ReadonlyMap<object, string> | null = null;
  return (named) => {
    paths ??= namePaths(folded);
    return paths.get(named) ?? '';
  };
}

function namePaths({ sections, tasks }: Named): ReadonlyMap<object, string> {
  const paths = new Map<object, string>();
  const taken = new Map<string, number>();
  const name = (named: object, path: string): void => {
    const count = (taken.get(path) ?? 0) + 1;
    taken.set(path, count);
    paths.set(named, count === 1 ? path : `${path}~${count}`);
  };
  for (const section of sections) {
    const around = section.parent === null ? '' : (paths.get(section.parent) ?? '');
    name(section, `${around}/${section.label ?? ''}${section.title.value}`);
  }
  for (const task of tasks) name(task, `${paths.get(task.parent ?? task.section) ?? ''}#${task.title.value}`);
  return paths;
}
