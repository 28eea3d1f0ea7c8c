package org.clustrix.reachability.summary;

import java.util.Optional;
import java.util.Set;

/**
 * What became of reading one class file.
 *
 * @param summary empty where it cannot be parsed
 * @param problem what is wrong, empty where nothing is
 * @param mentioned the classes of the class path that its bytes name, where it cannot be parsed
 */
record ClassReading(Optional<ClassSummary> summary, String problem, Set<String> mentioned) {}
