package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.Value;

/** What the JDK's methods do with the files that they are given. Stateless. */
final class FileCalls {
  /** What happens to a file. */
  enum Use {
    /** Its name is looked at, or another name is made from it. */
    NOTHING,
    /** It is read, listed or asked for its existence or size. */
    READ,
    /** It is made, written, deleted. */
    WRITE,
    /** It may be read and written. */
    BOTH
  }

  private static final Set<String> READERS =
      Set.of("java.io.FileInputStream", "java.io.FileReader", "java.util.Scanner");
  private static final Set<String> ARCHIVES =
      Set.of("java.util.zip.ZipFile", "java.util.jar.JarFile");
  private static final Set<String> WRITERS =
      Set.of(
          "java.io.FileOutputStream",
          "java.io.FileWriter",
          "java.io.PrintWriter",
          "java.io.PrintStream");

  private static final Set<String> WRITING_FILES =
      Set.of(
          "write",
          "writeString",
          "newBufferedWriter",
          "newOutputStream",
          "createFile",
          "createDirectory",
          "createDirectories",
          "createTempFile",
          "createTempDirectory",
          "createLink",
          "createSymbolicLink",
          "delete",
          "deleteIfExists",
          "setLastModifiedTime",
          "setPosixFilePermissions",
          "setOwner",
          "setAttribute");

  private static final Set<String> WRITING_FILE =
      Set.of(
          "createNewFile",
          "mkdir",
          "mkdirs",
          "delete",
          "deleteOnExit",
          "renameTo",
          "setLastModified",
          "setReadOnly",
          "setWritable",
          "setReadable",
          "setExecutable");

  private static final Set<String> READING_FILE =
      Set.of(
          "exists",
          "isFile",
          "isDirectory",
          "length",
          "lastModified",
          "list",
          "listFiles",
          "canRead",
          "canExecute");

  private static final Set<String> WRITE_OPTIONS =
      Set.of("WRITE", "APPEND", "CREATE", "CREATE_NEW", "TRUNCATE_EXISTING", "DELETE_ON_CLOSE");

  private FileCalls() {}

  /**
   * Returns what a call does with a file at a place among its values (the receiver counts). Code
   * that is not listed reads.
   */
  static Use use(Call call, int place) {
    MethodRef target = call.target();
    int argument = call.kind() == Call.Kind.STATIC ? place : place - 1;
    return switch (target.owner()) {
      case "java.nio.file.Files" -> files(call, argument);
      case "java.io.File" -> argument < 0 ? file(target.name()) : renamed(target.name());
      case "java.nio.file.Path", "java.nio.file.Paths", "java.nio.file.FileSystem" -> Use.NOTHING;
      case "java.util.Objects", "java.lang.String", "java.lang.StringBuilder" -> Use.NOTHING;
      case "java.io.RandomAccessFile" ->
          call.argument(1).strings().equals(Set.of("r")) ? Use.READ : Use.BOTH;
      case "java.nio.channels.FileChannel", "java.nio.channels.AsynchronousFileChannel" ->
          opened(call);
      default -> {
        boolean writer = WRITERS.contains(target.owner());
        Use made = target.name().equals("<init>") ? Use.WRITE : Use.NOTHING; // or it is printed
        yield writer ? made : Use.READ;
      }
    };
  }

  private static Use files(Call call, int argument) {
    String name = call.target().name();
    if (name.equals("copy") || name.equals("move")) {
      return argument == 0 ? Use.READ : Use.WRITE;
    }
    if (name.equals("newByteChannel")) {
      return opened(call);
    }
    return WRITING_FILES.contains(name) ? Use.WRITE : Use.READ;
  }

  private static Use file(String name) {
    if (WRITING_FILE.contains(name)) {
      return Use.WRITE;
    }
    return READING_FILE.contains(name) ? Use.READ : Use.NOTHING;
  }

  private static Use renamed(String name) {
    return name.equals("renameTo") ? Use.WRITE : Use.NOTHING;
  }

  /** Opened with options: only writing where all of them are known and none reads. */
  private static Use opened(Call call) {
    if (!(call.argument(1) instanceof Value.Elements options)) {
      return Use.BOTH;
    }
    boolean writes = false;
    boolean reads = false;
    for (Value option : options.elements()) {
      boolean write =
          option instanceof Value.EnumConstant constant && WRITE_OPTIONS.contains(constant.name());
      writes |= write;
      reads |= !write;
    }
    return writes ? (reads ? Use.BOTH : Use.WRITE) : Use.READ;
  }

  /** Returns whether a string at this place is the name of a file. */
  static boolean takesNames(Call call, int place) {
    MethodRef target = call.target();
    if (!target.name().equals("<init>") || place != 1) {
      return false;
    }
    boolean text = target.descriptor().startsWith("(Ljava/lang/String;");
    boolean scanner = target.owner().equals("java.util.Scanner");
    return text
        && !scanner
        && (READERS.contains(target.owner())
            || WRITERS.contains(target.owner())
            || ARCHIVES.contains(target.owner())
            || target.owner().equals("java.io.RandomAccessFile"));
  }
}
