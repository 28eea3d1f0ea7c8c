package org.clustrix.reachability.fact;

import java.util.Set;

/**
 * A file object with a known path that leaves the sight of the analysis: stored in a field,
 * returned, or put into a collection.
 *
 * @param paths the paths that it may have, as globs where only their ends are known
 * @param line the source line, 0 where unknown
 */
public record PathUse(Set<String> paths, int line) {}
