package org.clustrix.launcher.invoke;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.security.CodeSource;
import java.util.List;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobResult;
import org.clustrix.format.JsonTree;
import org.clustrix.format.Mask;
import org.clustrix.format.ValueFile;
import org.clustrix.launcher.trace.LauncherTrace;

/**
 * What is told of a call where somebody wants to know. Runs no code of the user: values are shown
 * as the JSON that came. A class of its own, so that a task without a trace does not load it.
 */
final class CallTrace {
  private static final int SHOWN = 200;

  private CallTrace() {}

  static void request(JobRequest request) {
    LauncherTrace.tell(
        "asked for package "
            + request.packageId()
            + " with arguments of "
            + request.arguments().length()
            + " characters");
  }

  static void classPath() {
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      File file = new File(element);
      LauncherTrace.tell(
          "class path: "
              + element
              + (file.isDirectory() ? ", a folder" : ", " + file.length() + " bytes"));
    }
  }

  static void entry(EntryPoint entry) {
    ClassLoader loader = entry.owner().getClassLoader();
    CodeSource source = entry.owner().getProtectionDomain().getCodeSource();
    LauncherTrace.tell(
        "class "
            + entry.owner().getName()
            + " loaded by "
            + (loader == null ? "the JVM itself" : loader.getClass().getName())
            + " from "
            + (source == null ? "the JDK" : String.valueOf(source.getLocation())));
    LauncherTrace.tell("method " + entry.method().toGenericString());
  }

  static void bound(String json, List<String> names, Method method, Object[] arguments) {
    Type[] types = method.getGenericParameterTypes();
    for (int i = 0; i < arguments.length; i++) {
      Object value = arguments[i];
      LauncherTrace.tell(
          "argument "
              + names.get(i)
              + ": "
              + types[i].getTypeName()
              + " from "
              + shown(json, names.get(i), i, method)
              + (value == null ? ", null" : ", a " + value.getClass().getTypeName()));
    }
  }

  /** Each alone where it can be told, so that what is called a secret is none that is shown. */
  private static String shown(String json, String name, int position, Method method) {
    if (Mask.isSecret(name)) {
      return "***";
    }
    JsonElement all;
    try {
      all = JsonTree.parse(json);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("was bound and so is JSON", e);
    }
    JsonElement value = null;
    if (all.isJsonObject()) {
      value = all.getAsJsonObject().get(name);
    } else if (!method.isVarArgs()) {
      JsonArray values = all.getAsJsonArray();
      value = values.size() == method.getParameterCount() ? values.get(position) : null;
    }
    // masked before it is cut: half a secret is one that no pattern knows
    String text = Mask.text(String.valueOf(value == null ? all : value));
    return text.length() <= SHOWN
        ? text
        : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
  }

  static void returned(JobResult result, long nanos) {
    ValueFile large = result.valueFile();
    LauncherTrace.tell(
        "the function returned after "
            + nanos / 1_000_000
            + " ms; its result is JSON of "
            + (large == null
                ? result.value().length() + " characters"
                : large.size() + " bytes in " + large.path()));
  }

  static void threw(Throwable thrown) {
    LauncherTrace.tell("the function threw " + thrown.getClass().getName());
  }
}
