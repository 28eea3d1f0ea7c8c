package org.clustrix.scheduler;

import java.time.Duration;
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

  /**
   * Returns the directive lines of the script, each with the scheduler's mark.
   *
   * @throws SchedulerException where it cannot express what is asked for
   */
  List<String> directives(JobSpec spec);

  /** Returns a shell word that gives the scheduler's job id inside the job. */
  String jobIdExpression();

  /** Returns a shell word that gives the place of a task in its slice, from 0, inside the task. */
  String indexExpression();

  /** Returns a shell word that gives, inside a task of an array, what {@link #taskId} gives. */
  String taskIdExpression();

  /** Returns the scheduler's id of a task of an array. */
  String taskId(String schedulerId, int index);

  /** Returns shell text that prints how many tasks an array may have; nothing for no limit. */
  String limitScript();

  /**
   * Returns shell text that has the job run again from its beginning, from within itself: it comes
   * back only where that failed. Empty where the scheduler does not let an owner do so.
   */
  default String requeueScript() {
    return "";
  }

  /** Returns a shell word that gives the scheduler's name of the node inside the job. */
  String nodeExpression();

  /**
   * Returns the seconds after which the script itself must end the JVM; 0 where the scheduler does.
   */
  default long scriptLimitSeconds(JobSpec spec) {
    return 0;
  }

  /** Returns whether its memory limit counts what a process reserves, not only what it uses. */
  default boolean limitsAddresses(JobSpec spec) {
    return false;
  }

  /** Returns what it does for a script to be run as by a login of the user. */
  default LoginShell loginShell(JobSpec spec) {
    return LoginShell.STARTED;
  }

  /** Returns the seconds after which it ends a job that asks for a time; 0 where it asks none. */
  default long enforcedSeconds(JobSpec spec) {
    return spec.resources().time().map(Duration::toSeconds).orElse(0L);
  }

  /**
   * Returns whether the script writes the job's output itself, since the scheduler would bring it
   * only at the end.
   */
  default boolean scriptWritesLogs() {
    return false;
  }

  /**
   * Returns shell text that submits the written script, whose only argument is where the slice
   * begins, and prints the answer. It is run only while no job of this name is there; see {@link
   * Submission}.
   */
  String submitScript(JobSpec spec, Slice slice);

  /**
   * Returns shell text that prints the id of the first job of a name, or nothing; it fails where
   * the scheduler does not answer.
   */
  String findScript(String job);

  /**
   * Reads the job id from the answer to a submission.
   *
   * @throws SchedulerException where there is none
   */
  String parseSubmitted(String answer);

  /** Returns shell text that prints what the scheduler knows of jobs; it never fails. */
  String queryScript(List<JobSpec.Id> ids);

  /** Reads that. */
  QueueStates parseQuery(String answer);

  /**
   * Returns shell text that cancels a job; a job that has ended, or is not known any more, is no
   * failure.
   */
  String cancelScript(JobSpec.Id id);
}
