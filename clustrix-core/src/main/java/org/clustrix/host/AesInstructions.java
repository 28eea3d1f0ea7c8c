package org.clustrix.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the processor of this machine has instructions for AES. With them AES-GCM is the fastest
 * cipher that SSH has; without them it is among the slowest. Stateless.
 */
public final class AesInstructions {
  /** Architectures that may have them and on which Java uses them. */
  private static final Set<String> ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64");

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** Asked once: each connection wants to know it several times. */
  private static final boolean PRESENT =
      ARCHITECTURES.contains(System.getProperty("os.arch")) && told(PROCESSORS).orElse(true);

  private AesInstructions() {}

  /** Returns whether there are any; where the system does not tell, the architecture decides. */
  public static boolean present() {
    return PRESENT;
  }

  /** Returns what a list of processors says of its first one; empty where there is none. */
  static Optional<Boolean> told(Path processors) {
    if (!Files.isReadable(processors)) {
      return Optional.empty();
    }
    // line by line: the whole list of a large machine takes the kernel a while
    try (BufferedReader reader = Files.newBufferedReader(processors, StandardCharsets.UTF_8);
        Stream<String> lines = reader.lines()) {
      return lines
          .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
          .findFirst()
          .map(line -> Arrays.asList(line.split("[\\s:]+", -1)).contains("aes"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
