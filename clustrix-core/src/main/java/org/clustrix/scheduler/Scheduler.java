package org.clustrix.scheduler;

import java.util.List;

/**
 * One batch system as pure functions: what to write, what to run, how to read the answer. It opens
 * no connection; the scripts that it gives are run by the caller.
 */
public interface Scheduler {

  /** Returns the name that stands in provenance, such as {@code slurm}. */
  String name();

  /** Returns the commands that it cannot do without, as a login shell must find them. */
  List<String> commands();

  /** Returns the directive lines of the script, each with the scheduler's mark. */
  List<String> directives(JobSpec spec);

  /** Returns a shell word that gives the scheduler's job id inside the job. */
  String jobIdExpression();

  /** Returns a shell word that gives the scheduler's name of the node inside the job. */
  String nodeExpression();

  /**
   * Returns the seconds after which the script itself must end the JVM; 0 where the scheduler does.
   */
  long scriptLimitSeconds(JobSpec spec);

  /** Returns shell text that submits the written script and prints the answer. */
  String submitScript(JobSpec spec);

  /**
   * Reads the job id from that answer.
   *
   * @throws SchedulerException where there is none
   */
  String parseSubmitted(String answer);

  /** Returns shell text that prints what the scheduler knows of a job; it never fails. */
  String queryScript(JobSpec.Id id);

  /** Reads that. */
  QueueState parseQuery(String answer);

  /** Returns shell text that cancels a job; a job that has ended is no failure. */
  String cancelScript(JobSpec.Id id);
}
