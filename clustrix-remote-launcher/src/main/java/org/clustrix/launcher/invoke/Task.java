package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.FormatException;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobResult;
import org.clustrix.format.Parameter;
import org.clustrix.format.Provenance;
import org.clustrix.launcher.binding.Arguments;
import org.clustrix.launcher.binding.BindingException;
import org.clustrix.launcher.binding.ValueWriter;
import org.clustrix.launcher.files.Publication;

/**
 * One attempt of one task, on the thread that called: reads the request, binds, calls, writes the
 * result. To be run once in a JVM, whose standard streams it replaces.
 */
public final class Task {
  /** Freed before an error is recorded, so that there is memory to record an OutOfMemoryError. */
  private static final int RESERVE = 1 << 20;

  private final Path state;
  private final Path attempt;
  private final long started;
  private String packageId = "";
  private String returns = "";
  private boolean called;
  private LeftOutArtifacts leftOut = LeftOutArtifacts.unknown();
  private Damage damage = Damage.unknown();

  @SuppressWarnings("UnusedVariable") // its use is to be freed
  private byte[] reserve = new byte[RESERVE];

  /**
   * Makes a task.
   *
   * @param state the state folder
   * @param attempt the folder with {@code request.json}, where {@code result.json} goes
   * @param started when the launcher started, in milliseconds since the epoch
   */
  public Task(Path state, Path attempt, long started) {
    this.state = state;
    this.attempt = attempt;
    this.started = started;
  }

  /**
   * Runs the task and writes its result.
   *
   * @throws IOException where the result cannot be written; then there is none
   */
  public Ending run() throws IOException {
    try {
      return returned();
    } catch (RefusalException e) {
      return refused(e);
    } catch (InvocationTargetException e) {
      return threw(e.getCause());
    } catch (OutOfMemoryError e) {
      reserve = null;
      return called ? threw(e) : refused(argumentsTooLarge(e));
    } catch (Error e) {
      // Not from the method itself: its class could not be linked or initialised. To the user it is
      // all one.
      return threw(e);
    }
  }

  private Ending refused(RefusalException refusal) throws IOException {
    write(
        JobResult.refused(returns, refusal.getMessage(), provenance())
            .withHint(hint(refusal.getCause())));
    return new Ending(refusal.kind(), refusal.getMessage(), refusal);
  }

  private Ending returned() throws IOException, RefusalException, InvocationTargetException {
    JobRequest request = request();
    packageId = request.packageId();
    StandardStreams.bound(request.maxOutputBytes());
    InstalledPackage installed = InstalledPackage.open(state, packageId);
    FunctionInfo function = installed.metadata().function();
    returns = function.returns();
    leftOut = installed.leftOut();
    damage = installed.damage();
    ClassDataNotice.give();
    Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
    EndNotice notice = EndNotice.register();
    try {
      EntryPoint entry = EntryPoint.find(function);
      Object[] arguments = arguments(request, function, entry);
      called = true;
      Object value = entry.call(arguments);
      write(answer(value));
      return new Ending(Ending.Kind.RETURNED, "", null);
    } finally {
      notice.functionEnded();
    }
  }

  private JobRequest request() throws IOException, RefusalException {
    Path file = attempt.resolve(ClusterLayout.REQUEST);
    try {
      JobRequest request =
          JobRequest.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      if (request.maxOutputBytes() < 0) {
        throw new FormatException("max_output_bytes must not be negative");
      }
      return request;
    } catch (FormatException e) {
      throw isMemory(e)
          ? argumentsTooLarge(e)
          : RefusalException.unusable(file + " is no request: " + e.getMessage(), e);
    }
  }

  /** The JSON library wraps an OutOfMemoryError as if the text were wrong. */
  private static boolean isMemory(Throwable problem) {
    Throwable cause = problem;
    while (cause != null && !(cause instanceof OutOfMemoryError)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private static RefusalException argumentsTooLarge(Throwable cause) {
    return new RefusalException(
        Ending.Kind.ARGUMENTS_REFUSED,
        "args: there is not enough memory to read them; give large data as a file, or ask for more"
            + " memory",
        cause);
  }

  private Object[] arguments(JobRequest request, FunctionInfo function, EntryPoint entry)
      throws RefusalException {
    try {
      return Arguments.bind(request.arguments(), names(function), entry.method(), entry.owner());
    } catch (BindingException e) {
      throw isMemory(e)
          ? argumentsTooLarge(e)
          : new RefusalException(Ending.Kind.ARGUMENTS_REFUSED, e.getMessage(), e);
    } catch (TypeNotPresentException e) {
      throw RefusalException.unusable(
          "the class " + e.typeName() + " of a parameter is not on the class path", e);
    }
  }

  private static List<String> names(FunctionInfo function) {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      names.add(parameter.name());
    }
    return names;
  }

  /** Makes the whole answer: until it is there as text, the function has not succeeded. */
  private JobResult answer(Object value) throws RefusalException {
    try {
      return JobResult.returned(returns, ValueWriter.text(value), provenance());
    } catch (BindingException e) {
      throw new RefusalException(Ending.Kind.VALUE_REFUSED, e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      reserve = null;
      throw new RefusalException(
          Ending.Kind.VALUE_REFUSED,
          "result: there is not enough memory to write it as JSON; return less, write large data to"
              + " a file, or ask for more memory",
          e);
    }
  }

  private Ending threw(Throwable thrown) throws IOException {
    reserve = null;
    JobResult result =
        JobResult.threw(returns, new ThrowableReader().read(thrown), provenance())
            .withHint(hint(thrown));
    write(result);
    String message = result.exception().message();
    return new Ending(
        Ending.Kind.THREW,
        "the function threw "
            + result.exception().type()
            + (message.isEmpty() ? "" : ": " + message),
        thrown);
  }

  private String hint(Throwable problem) {
    String mended = damage.mend(problem);
    return mended.isEmpty() ? leftOut.hint(problem) : mended;
  }

  private Provenance provenance() {
    return Whereabouts.now(packageId, started);
  }

  private void write(JobResult result) throws IOException {
    try (Publication publication = Publication.of(attempt.resolve(ClusterLayout.RESULT));
        Writer out = new OutputStreamWriter(publication.stream(), StandardCharsets.UTF_8)) {
      result.writeTo(out);
      out.flush();
      publication.publish(null);
    }
  }
}
