package org.clustrix.scheduler;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a job asks a scheduler for, in one vocabulary for all of them. One JVM on one node.
 *
 * @param cores processors
 * @param memoryBytes memory of the whole job, where asked for
 * @param time time limit, where asked for
 * @param queue partition or queue, where asked for
 * @param account that is charged, where asked for
 * @param gpus graphics processors; 0 for none
 * @param qos quality of service, where asked for
 * @param constraint what the node must have, in the scheduler's own words, where asked for
 * @param mail who hears of the job, where asked for
 * @param skipDirectives names of directives to leave out
 * @param extraDirectives whole directives to add, without the scheduler's mark
 */
public record Resources(
    int cores,
    Optional<Long> memoryBytes,
    Optional<Duration> time,
    Optional<String> queue,
    Optional<String> account,
    int gpus,
    Optional<String> qos,
    Optional<String> constraint,
    Optional<Mail> mail,
    List<String> skipDirectives,
    List<String> extraDirectives) {

  /**
   * Who hears of what.
   *
   * @param address where mail goes
   * @param events of which
   */
  public record Mail(String address, List<MailEvent> events) {}

  /** Of what mail tells. */
  public enum MailEvent {
    /** The job starts. */
    BEGIN,
    /** It has ended. */
    END,
    /** It has failed or was ended. */
    FAIL
  }

  /** Returns memory in whole MiB, rounded up. */
  public Optional<Long> memoryMebibytes() {
    return memoryBytes.map(bytes -> (bytes + (1 << 20) - 1) >> 20);
  }
}
