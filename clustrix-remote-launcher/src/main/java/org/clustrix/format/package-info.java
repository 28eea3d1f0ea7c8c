/**
 * The formats that client and cluster share: {@code metadata.json} and the layout of a package, the
 * layout of the state folder, and the records of a job. Read and written here and nowhere else.
 * Knows only JSON; no type of the JSON library is public.
 */
package org.clustrix.format;
