package org.clustrix.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;
import org.clustrix.deploy.Deployment;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.JobArray;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobSlice;
import org.clustrix.host.Host;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Scheduler;

/**
 * Arrays of calls of a deployed function: submitted, repeated and reduced. Stateless but for the
 * host.
 *
 * @param host that runs the scheduler's commands
 */
record ArrayCalls(ClusterConfig config, Host host, Scheduler scheduler) {

  JobRecord map(Deployment deployment, ArrayOrder order) {
    FunctionInfo function = deployment.metadata().function();
    List<String> checked =
        order.arguments().stream()
            .map(arguments -> ArgumentCheck.check(function, arguments))
            .toList();
    JobSpec spec = JobSpecs.of(config, deployment, JobNames.of(function, order.name()));
    JobArray array =
        new JobArray(
                deployment.metadata().packageId(),
                checked.size(),
                order.chunk(),
                config.bytes(Setting.MAX_OUTPUT).orElseThrow())
            .withInlineResult(JobSpecs.inlineResult(config, checked.size()));
    JobRecord record =
        new JobRecord(
            spec.job(),
            function.fullName(),
            array.packageId(),
            scheduler.name(),
            "",
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            array.tasks(),
            order.reduced() ? reducer(spec.job(), 1) : "",
            List.of());
    return submission().submit(spec, array, checked, order.throttle(), record);
  }

  JobRecord retry(Deployment deployment, ArrayJob array, List<Integer> tasks, int throttle) {
    // a scheduler that starts tasks again makes attempts, too
    int attempt = 1 + array.status().tasks().stream().mapToInt(TaskStatus::attempt).max().orElse(0);
    JobRecord before =
        array.record().reducer().isEmpty()
            ? array.record()
            : array.record().reducedBy(reducer(array.name(), attempt));
    JobSpec spec = JobSpecs.of(config, deployment, before.job());
    return submission().again(spec, attempt, tasks, throttle, before);
  }

  JobSpec.Id reduce(Deployment deployment, JobRecord array, String arguments) {
    FunctionInfo function = deployment.metadata().function();
    int attempt = new ArrayTasks(array, scheduler).attempts();
    JobSpec spec = JobSpecs.of(config, deployment, reducer(array.job(), attempt));
    JobRequest request =
        new JobRequest(
                spec.job(),
                0,
                1,
                deployment.metadata().packageId(),
                arguments,
                config.bytes(Setting.MAX_OUTPUT).orElseThrow(),
                array.job())
            .withInlineResult(JobSpecs.inlineResult(config, 1));
    List<String> after = array.slices().stream().map(JobSlice::schedulerId).toList();
    return new JobSubmission(host, scheduler).submit(spec, request, function.fullName(), after);
  }

  private ArraySubmission submission() {
    return new ArraySubmission(host, scheduler);
  }

  private static String reducer(String array, int attempt) {
    return array + "-reduce" + (attempt == 1 ? "" : "-a" + attempt);
  }
}
