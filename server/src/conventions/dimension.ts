/** What an amount measures. Amounts of different dimensions never meet. */
export type Dimension = 'lines' | 'words' | 'pages' | 'effort' | 'length' | 'points' | 'money' | 'count';

/** A time unit, for `effort` and `length`. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
