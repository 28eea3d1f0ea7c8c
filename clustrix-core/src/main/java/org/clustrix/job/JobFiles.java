package org.clustrix.job;

import java.util.Optional;
import org.clustrix.format.ExitRecord;
import org.clustrix.format.JobResult;

/**
 * What a job has left in its folder.
 *
 * @param exit the completion file of the script, where it is there
 * @param result the answer, where it is there
 * @param begun whether the script has started a JVM
 * @param cancelled whether somebody has asked for its end by {@link Job#cancel}
 */
record JobFiles(
    Optional<ExitRecord> exit, Optional<JobResult> result, boolean begun, boolean cancelled) {}
