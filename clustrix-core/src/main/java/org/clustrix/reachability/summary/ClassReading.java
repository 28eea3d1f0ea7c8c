package org.clustrix.reachability.summary;

import java.util.Optional;

/**
 * What became of reading one class file.
 *
 * @param summary empty where it cannot be parsed
 * @param problem what is wrong, empty where nothing is
 */
record ClassReading(Optional<ClassSummary> summary, String problem) {}
