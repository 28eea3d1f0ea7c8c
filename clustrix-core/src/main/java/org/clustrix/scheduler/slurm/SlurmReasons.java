package org.clustrix.scheduler.slurm;

import java.util.Map;
import java.util.regex.Pattern;

/** Why Slurm lets a job wait (man squeue, JOB REASON CODES), in plain words. A table. */
final class SlurmReasons {
  private static final Map<String, String> HOPELESS =
      Map.ofEntries(
          Map.entry("BadConstraints", "no node has what is asked for"),
          Map.entry("PartitionTimeLimit", "the time asked for is beyond the partition's limit"),
          Map.entry("PartitionNodeLimit", "the partition allows fewer nodes than asked for"),
          Map.entry("PartitionConfig", "the partition does not allow what is asked for"),
          Map.entry("DependencyNeverSatisfied", "a job that it waits for has failed"),
          Map.entry("InvalidAccount", "the account is not valid"),
          Map.entry("InvalidQOS", "the quality of service (qos) is not valid"),
          Map.entry("AccountNotAllowed", "the partition does not allow the account"),
          Map.entry("QOSNotAllowed", "the partition does not allow the qos"),
          Map.entry("JobLaunchFailure", "the node could not launch it"),
          Map.entry("launch failed requeued held", "the node could not launch it"),
          Map.entry("launch_failed_requeued_held", "the node could not launch it"));

  private static final Map<String, String> WAITING =
      Map.ofEntries(
          Map.entry("Resources", "waits for free resources"),
          Map.entry("Priority", "jobs of higher priority come first"),
          Map.entry("Dependency", "waits for another job"),
          Map.entry("JobHeldUser", "is held by a user; scontrol release lets it go"),
          Map.entry("JobHeldAdmin", "is held by an operator"),
          Map.entry("BeginTime", "its time to begin has not come"),
          Map.entry("PartitionDown", "the partition is down"),
          Map.entry("PartitionInactive", "the partition is inactive"),
          Map.entry("ReqNodeNotAvail", "a node that it needs is not available"),
          Map.entry("NodeDown", "a node that it needs is down"),
          Map.entry("Licenses", "waits for a licence"),
          Map.entry("Reservation", "waits for a reservation"),
          Map.entry("JobArrayTaskLimit", "other tasks of the array run first"),
          Map.entry("NonZeroExitCode", ""),
          Map.entry("TimeLimit", "the time limit was over"),
          Map.entry("None", ""));

  /** What one job asks is beyond what one job may ever have. */
  private static final Pattern PER_JOB = Pattern.compile("(?:Assoc|QOS)(?:Max|Grp)?\\w*PerJob\\w*");

  private SlurmReasons() {}

  /** Returns whether a job that waits for this never starts. */
  static boolean isHopeless(String reason) {
    return HOPELESS.containsKey(reason) || PER_JOB.matcher(reason).matches();
  }

  /** Returns plain words, with Slurm's own behind them; empty where there is nothing to say. */
  static String plain(String reason) {
    String bare = reason.split(",", 2)[0].strip();
    String words = HOPELESS.getOrDefault(bare, WAITING.get(bare));
    if (words == null && PER_JOB.matcher(bare).matches()) {
      words = "it asks for more than one job of the account or qos may have";
    }
    if (words == null) {
      return reason;
    }
    return words.isEmpty() ? "" : words + " (" + reason + ")";
  }
}
