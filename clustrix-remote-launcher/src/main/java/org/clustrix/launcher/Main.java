package org.clustrix.launcher;

import java.io.IOException;
import java.io.PrintStream;
import org.clustrix.format.PackageMetadata;
import org.clustrix.launcher.files.FileProblem;
import org.clustrix.launcher.install.InstallException;
import org.clustrix.launcher.install.Installer;
import org.clustrix.launcher.invoke.Ending;
import org.clustrix.launcher.invoke.StandardStreams;
import org.clustrix.launcher.invoke.Task;
import org.clustrix.launcher.trace.LauncherTrace;

/**
 * The command line: {@code install}, {@code prepare}, {@code run} and {@code version}. A failure is
 * one line on standard error and an {@link ExitStatus}; {@code CLUSTRIX_DEBUG_PACKAGING=1} adds the
 * stack, and tells each step.
 *
 * <p>The start of {@code run} is paid by every task, so nothing on its way uses lambdas, regular
 * expressions or formatters: each loads more classes than the launcher has.
 */
public final class Main {
  private static final String INSTALL = "install";
  private static final String PREPARE = "prepare";
  private static final String RUN = "run";
  private static final String VERSION = "version";

  private Main() {}

  /**
   * Runs one command and ends the JVM with its status, also where the function left threads that
   * still run: its answer is written, and nobody waits for more. Shutdown hooks run.
   */
  public static void main(String[] arguments) {
    long started = System.currentTimeMillis();
    ExitStatus status;
    try {
      status = run(arguments, started);
    } catch (UsageException e) {
      status = failed(ExitStatus.USAGE, e.getMessage(), e);
    } catch (InstallException e) {
      status = failed(ExitStatus.PACKAGE_UNUSABLE, e.getMessage(), e);
    } catch (IOException e) {
      status = failed(ExitStatus.FILES, FileProblem.text(e), e);
    } catch (RuntimeException | Error e) {
      status = failed(ExitStatus.INTERNAL, "a fault of the launcher itself: " + e, e);
    }
    if (LauncherTrace.ON) {
      LauncherTrace.tell("ends with status " + status.code());
    }
    System.out.flush();
    System.err.flush();
    System.exit(status.code());
  }

  private static ExitStatus run(String[] arguments, long started)
      throws UsageException, InstallException, IOException {
    String command = arguments.length == 0 ? "" : arguments[0];
    if (LauncherTrace.ON) {
      LauncherTrace.tell("launcher " + implementation() + ": " + String.join(" ", arguments));
      LauncherTrace.tell(
          "Java " + System.getProperty("java.version") + " in " + System.getProperty("java.home"));
    }
    switch (command) {
      case RUN:
        return task(CommandLine.parse(arguments, "--root", "--task"), started);
      case INSTALL:
        return install(CommandLine.parse(arguments, "--root", "--incoming"), () -> true);
      case PREPARE:
        return install(CommandLine.parse(arguments, "--root", "--incoming"), Main::awaitWord);
      case VERSION:
        CommandLine.parse(arguments);
        return version();
      default:
        throw new UsageException(
            (command.isEmpty() ? "no command" : "unknown command '" + command + "'")
                + "; there are install, prepare, run and version");
    }
  }

  private static ExitStatus task(CommandLine options, long started) throws IOException {
    Ending ending = new Task(options.path("--root"), options.path("--task"), started).run();
    ExitStatus status = ExitStatus.of(ending.kind());
    return status == ExitStatus.OK ? status : failed(status, ending.problem(), ending.cause());
  }

  private static ExitStatus install(CommandLine options, Installer.Signal artifactsAreThere)
      throws IOException, InstallException {
    Installer.Outcome outcome =
        new Installer(options.path("--root"))
            .install(options.path("--incoming"), artifactsAreThere);
    // The id is hex, so there is nothing to quote.
    System.out.println(
        "{\"schema\":1,\"package_id\":\""
            + outcome.packageId()
            + "\",\"installed\":"
            + outcome.installed()
            + "}");
    return ExitStatus.OK;
  }

  /** The artifacts may still be on their way; whoever started this says when they are there. */
  private static boolean awaitWord() throws IOException {
    return System.in.read() >= 0;
  }

  private static ExitStatus version() {
    System.out.println(
        "{\"schema\":1,\"version\":\""
            + implementation()
            + "\",\"format\":"
            + PackageMetadata.FORMAT
            + ",\"api\":"
            + PackageMetadata.API
            + "}");
    return ExitStatus.OK;
  }

  private static String implementation() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  private static ExitStatus failed(ExitStatus status, String problem, Throwable cause) {
    System.err.flush();
    PrintStream err = StandardStreams.forNotices();
    err.println("clustrix: " + problem.replace("\r", "").replace('\n', ' '));
    if (LauncherTrace.ON && cause != null) {
      cause.printStackTrace(err);
    }
    return status;
  }
}
