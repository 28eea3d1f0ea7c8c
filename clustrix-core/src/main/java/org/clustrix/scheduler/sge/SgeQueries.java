package org.clustrix.scheduler.sge;

import java.util.List;
import java.util.stream.Collectors;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;

/** What Grid Engine is asked, as shell text; {@code sge.sh} beside this class. Stateless. */
final class SgeQueries {
  private static final String FUNCTIONS = ScriptText.beside(SgeQueries.class, "sge.sh");

  private SgeQueries() {}

  static String query(List<JobSpec.Id> ids) {
    return FUNCTIONS
        + "look "
        + Shell.quote(ids.stream().map(JobSpec.Id::schedulerId).collect(Collectors.toList()))
        + "\n";
  }

  static String find(String job) {
    return FUNCTIONS + "find_named " + Shell.quote(job) + "\n";
  }

  static String cancel(JobSpec.Id id) {
    return FUNCTIONS + "end " + Shell.quote(id.schedulerId()) + "\n";
  }
}
