package org.clustrix.host.ssh;

import com.jcraft.jsch.ConfigRepository;
import com.jcraft.jsch.OpenSSHConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clustrix.host.HostException;

/**
 * What the user's configuration of {@code ssh} says of one host. Where there is an {@code ssh}, it
 * is asked ({@code ssh -G}), since only it knows {@code Match} and {@code Include}; else the file
 * is read without them. Immutable.
 */
final class SshConfiguration {
  private static final List<String> ASKED =
      List.of(
          "hostname",
          "port",
          "user",
          "identityfile",
          "userknownhostsfile",
          "globalknownhostsfile",
          "identitiesonly",
          "identityagent",
          "proxyjump",
          "proxycommand",
          "hostkeyalias");

  private static final long LIMIT_SECONDS = 10;

  private final Map<String, List<String>> values;

  private SshConfiguration(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads what holds for a host.
   *
   * @param ssh words that call it
   * @param file the user's configuration, for where there is no {@code ssh}
   * @param options of the settings, such as {@code -l}, {@code ada}: they decide what matches
   * @throws HostException where {@code ssh} cannot read it
   */
  static SshConfiguration of(List<String> ssh, Path file, List<String> options, String host) {
    List<String> words = new ArrayList<>(ssh);
    words.add("-G");
    words.addAll(options);
    words.addAll(List.of("--", host));
    try {
      Process process =
          new ProcessBuilder(words).redirectInput(Path.of("/dev/null").toFile()).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new HostException("'ssh -G " + host + "' does not end", "check ~/.ssh/config");
      }
      if (process.exitValue() == 0) {
        return new SshConfiguration(parse(said));
      }
      if (!errors.contains("illegal option") && !errors.contains("unknown option")) {
        throw new HostException(
            "ssh cannot read its configuration for " + host + ": " + errors.strip(),
            "mend it; 'ssh -G " + host + "' shows the same");
      }
    } catch (IOException e) {
      // there is no ssh
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while ssh read its configuration", "", e);
    }
    return new SshConfiguration(read(file, host));
  }

  private static Map<String, List<String>> parse(String text) {
    Map<String, List<String>> values = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      String[] pair = line.split(" ", 2);
      if (pair.length == 2) {
        values
            .computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), key -> new ArrayList<>())
            .add(pair[1].strip());
      }
    }
    return values;
  }

  private static Map<String, List<String>> read(Path file, String host) {
    Map<String, List<String>> values = new HashMap<>();
    if (!Files.isReadable(file)) {
      return values;
    }
    try {
      ConfigRepository.Config found = OpenSSHConfig.parseFile(file.toString()).getConfig(host);
      for (String key : ASKED) {
        String[] all = found.getValues(key);
        if (all != null && all.length > 0) {
          values.put(key, List.of(all));
        }
      }
      return values;
    } catch (IOException e) {
      throw new HostException("cannot read " + file + ": " + e.getMessage(), "", e);
    }
  }

  /** Returns the first value of a key in lower case; empty where it is not set. */
  Optional<String> first(String key) {
    return values.getOrDefault(key, List.of()).stream()
        .filter(value -> !value.isEmpty() && !value.equals("none"))
        .findFirst();
  }

  /** Returns whether a key says no more than that there is none. */
  boolean isNone(String key) {
    return values.getOrDefault(key, List.of()).equals(List.of("none"));
  }

  /** Returns the files that a key names, in order; a value may hold several. */
  Stream<Path> files(String key, String host, String user) {
    String home = System.getProperty("user.home");
    return values.getOrDefault(key, List.of()).stream()
        .flatMap(value -> Files.exists(path(value, home)) ? Stream.of(value) : words(value))
        .filter(value -> !value.equals("none"))
        .map(value -> value.replace("\"", ""))
        .map(value -> value.replace("%d", home).replace("%h", host).replace("%r", user))
        .map(value -> path(value.replace("%%", "%"), home));
  }

  private static Stream<String> words(String value) {
    return Stream.of(value.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  private static Path path(String value, String home) {
    return value.startsWith("~/") ? Path.of(home, value.substring(2)) : Path.of(value);
  }
}
