/**
 * The longest text, in UTF-16 units, that is read as a title, a cell or a field. A line of a megabyte is data, and its
 * readers, each of which goes through it several times, would stop the typing.
 */
export const longest = 2000;
