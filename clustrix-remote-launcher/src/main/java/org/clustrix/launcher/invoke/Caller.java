package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobResult;
import org.clustrix.format.Parameter;
import org.clustrix.format.Provenance;
import org.clustrix.launcher.binding.Arguments;
import org.clustrix.launcher.binding.BindingException;
import org.clustrix.launcher.binding.ValueWriter;
import org.clustrix.launcher.trace.LauncherTrace;

/**
 * Calls the function of one package, once or several times one after the other, and makes an answer
 * of whatever happens. Replaces the standard streams of the JVM. For one thread.
 */
final class Caller {
  /** One call that is asked for. */
  interface Request {
    /**
     * Reads it.
     *
     * @throws IOException where its file cannot be read
     * @throws RefusalException where it cannot be understood
     */
    JobRequest read() throws IOException, RefusalException;
  }

  /** What came of a call. */
  static final class Answer {
    private final JobResult result;
    private final Ending ending;

    private Answer(JobResult result, Ending ending) {
      this.result = result;
      this.ending = ending;
    }

    JobResult result() {
      return result;
    }

    Ending ending() {
      return ending;
    }
  }

  /** Freed before an error is recorded, so that there is memory to record an OutOfMemoryError. */
  private static final int RESERVE = 1 << 20;

  private final Path state;
  private final long started;
  private FunctionInfo function;
  private EntryPoint entry;
  private String packageId = "";
  private String returns = "";
  private boolean called;
  private LeftOutArtifacts leftOut = LeftOutArtifacts.unknown();
  private Damage damage = Damage.unknown();

  @SuppressWarnings("UnusedVariable") // its use is to be freed
  private byte[] reserve = new byte[RESERVE];

  /**
   * Makes one.
   *
   * @param state the state folder
   * @param started when the launcher started, in milliseconds since the epoch
   */
  Caller(Path state, long started) {
    this.state = state;
    this.started = started;
  }

  /**
   * Makes a call.
   *
   * @param large the file for a value that is too large for the answer
   * @throws IOException where the request or the package cannot be read, or that file not written
   */
  Answer answer(Request asked, Path large) throws IOException {
    called = false;
    try {
      return returned(asked.read(), large);
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

  private Answer refused(RefusalException refusal) {
    JobResult result =
        JobResult.refused(returns, refusal.getMessage(), provenance())
            .withHint(hint(refusal.getCause()));
    return new Answer(result, new Ending(refusal.kind(), refusal.getMessage(), refusal));
  }

  private Answer returned(JobRequest request, Path large)
      throws IOException, RefusalException, InvocationTargetException {
    if (LauncherTrace.ON) {
      CallTrace.request(request);
    }
    if (entry == null) {
      open(request);
    }
    EndNotice notice = EndNotice.register();
    try {
      Object[] arguments = arguments(request);
      called = true;
      long before = System.nanoTime();
      Object value = entry.call(arguments);
      JobResult result = answer(value, new ValueText(large, request.inlineResult()));
      if (LauncherTrace.ON) {
        CallTrace.returned(result, System.nanoTime() - before);
      }
      return new Answer(result, new Ending(Ending.Kind.RETURNED, "", null));
    } finally {
      notice.functionEnded();
    }
  }

  /** Once in a JVM. */
  private void open(JobRequest request) throws IOException, RefusalException {
    packageId = request.packageId();
    StandardStreams.bound(request.maxOutputBytes());
    InstalledPackage installed = InstalledPackage.open(state, packageId);
    function = installed.metadata().function();
    returns = function.returns();
    leftOut = installed.leftOut();
    damage = installed.damage();
    ClassDataNotice.give();
    Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
    entry = EntryPoint.find(function);
    if (LauncherTrace.ON) {
      CallTrace.classPath();
      CallTrace.entry(entry);
    }
  }

  /** The JSON library wraps an OutOfMemoryError as if the text were wrong. */
  static boolean isMemory(Throwable problem) {
    Throwable cause = problem;
    while (cause != null && !(cause instanceof OutOfMemoryError)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  static RefusalException argumentsTooLarge(Throwable cause) {
    return new RefusalException(
        Ending.Kind.ARGUMENTS_REFUSED,
        "args: there is not enough memory to read them; give large data as a file, or ask for more"
            + " memory",
        cause);
  }

  private Object[] arguments(JobRequest request) throws RefusalException {
    try {
      Object[] bound = Arguments.bind(request.arguments(), names(), entry.method(), entry.owner());
      if (LauncherTrace.ON) {
        CallTrace.bound(request.arguments(), names(), entry.method(), bound);
      }
      return bound;
    } catch (BindingException e) {
      throw isMemory(e)
          ? argumentsTooLarge(e)
          : new RefusalException(Ending.Kind.ARGUMENTS_REFUSED, e.getMessage(), e);
    } catch (TypeNotPresentException e) {
      throw RefusalException.unusable(
          "the class " + e.typeName() + " of a parameter is not on the class path", e);
    }
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      names.add(parameter.name());
    }
    return names;
  }

  /** Makes the whole answer: until it is there as text, the function has not succeeded. */
  private JobResult answer(Object value, ValueText text) throws IOException, RefusalException {
    try (ValueText out = text) {
      ValueWriter.write(value, out);
      return out.answer(returns, provenance());
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

  private Answer threw(Throwable thrown) {
    reserve = null;
    if (LauncherTrace.ON) {
      CallTrace.threw(thrown);
    }
    JobResult result =
        JobResult.threw(returns, new ThrowableReader().read(thrown), provenance())
            .withHint(hint(thrown));
    String message = result.exception().message();
    return new Answer(
        result,
        new Ending(
            thrown instanceof OutOfMemoryError ? Ending.Kind.OUT_OF_MEMORY : Ending.Kind.THREW,
            "the function threw "
                + result.exception().type()
                + (message.isEmpty() ? "" : ": " + message),
            thrown));
  }

  private String hint(Throwable problem) {
    String mended = damage.mend(problem);
    return mended.isEmpty() ? leftOut.hint(problem) : mended;
  }

  private Provenance provenance() {
    return Whereabouts.now(packageId, started);
  }
}
