/** Urgency, P0 the highest. */
export type Priority = 'P0' | 'P1' | 'P2' | 'P3' | 'P4';

/** Every priority, the most urgent first. */
export const priorities: readonly Priority[] = ['P0', 'P1', 'P2', 'P3', 'P4'];
