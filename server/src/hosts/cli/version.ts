/** The project's version. A test holds it against the manifest, which no bundle carries along. */
export const version = '0.1.0';
