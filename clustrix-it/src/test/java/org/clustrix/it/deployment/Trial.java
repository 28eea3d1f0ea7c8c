package org.clustrix.it.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clustrix.problem.ClustrixException;

/** One deployment under a fault, and one after it. Not thread-safe. */
final class Trial {
  /** Something to do between the two. */
  interface Step {
    void run() throws Exception;
  }

  private final FaultBed bed;
  private final String fault;
  private final Path work;
  private final int variant;
  private final List<String> problems = new ArrayList<>();

  /**
   * Makes one.
   *
   * @param work where both deploy to
   */
  Trial(FaultBed bed, String fault, Path work) {
    this(bed, fault, work, 0);
  }

  /** Makes one of another package. */
  Trial(FaultBed bed, String fault, Path work, int variant) {
    this.bed = bed;
    this.fault = fault;
    this.work = work;
    this.variant = variant;
  }

  /**
   * A fault that must be told.
   *
   * @param expected is found in the message
   * @param mend what the user does then
   */
  Finding refused(Map<String, String> settings, String expected, Step mend) throws Exception {
    return refused(settings, work.toString(), expected, mend);
  }

  /** As the other; {@code folder} is the work directory that the user asks for at first. */
  Finding refused(Map<String, String> settings, String folder, String expected, Step mend)
      throws Exception {
    String message = "";
    try {
      bed.deploy(settings, Path.of(folder), variant);
      problems.add("nothing was told");
    } catch (ClustrixException e) {
      message = shown(e.getMessage());
      if (e.remedy().isEmpty()) {
        problems.add("no remedy");
      }
      if (!Pattern.compile(expected, Pattern.DOTALL).matcher(e.getMessage()).find()) {
        problems.add("not told: " + expected);
      }
    } catch (RuntimeException e) {
      message = shown(e.toString());
      problems.add("not explained");
    }
    problems.addAll(bed.sound(work));
    String state =
        bed.audit.isWhole(FaultBed.state(work), bed.request(variant)) ? "complete" : "absent";
    mend.run();
    return healed(bed.sshd.settings(), state, message);
  }

  /** A fault that must not matter. */
  Finding passed(Map<String, String> settings) throws Exception {
    String state = "absent";
    try {
      bed.deploy(settings, work, variant);
      state = "complete";
    } catch (RuntimeException e) {
      problems.add(shown(e.toString()));
    }
    problems.addAll(bed.sound(work));
    return healed(settings, state, "none");
  }

  private Finding healed(Map<String, String> settings, String state, String message)
      throws Exception {
    problems.addAll(bed.heal(settings, work, variant));
    for (Path left : StateAudit.leftovers(FaultBed.state(work))) {
      problems.add("left: " + left);
    }
    return new Finding(fault, 1, state, message, "yes", problems);
  }

  /** Leaves out what is new in every run. */
  private String shown(String message) {
    String text =
        message
            .replace(bed.scratch.toString(), "...")
            .replace(Account.NAME, "user")
            .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[-0-9a-f]{27}", "<run>");
    return text.length() > 400 ? text.substring(0, 400) + " (...)" : text;
  }
}
