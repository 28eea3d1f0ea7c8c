package org.clustrix.launcher.login;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A login host as this account's {@code ssh} on the node is configured for it; only {@code ssh -G}
 * knows all of that. Immutable.
 */
final class LoginHost {
  private static final int BUFFER = 8192;

  private final String login;
  private final Map<String, List<String>> values;
  private final Path home;

  private LoginHost(String login, Map<String, List<String>> values, Path home) {
    this.login = login;
    this.values = values;
    this.home = home;
  }

  /**
   * Asks the {@code ssh} of this node.
   *
   * @param login {@code user@host:port}, of which only the host is needed
   * @throws IOException where it cannot say
   */
  static LoginHost of(String login) throws IOException {
    Process ssh = new ProcessBuilder(question(login)).redirectErrorStream(true).start();
    ssh.getOutputStream().close();
    String said = text(ssh.getInputStream());
    try {
      if (ssh.waitFor() != 0) {
        throw new IOException(
            "ssh cannot read its configuration for " + login + ": " + said.trim());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while ssh read its configuration", e);
    }
    return parse(login, said, Paths.get(System.getProperty("user.home")));
  }

  static List<String> question(String login) {
    List<String> words = new ArrayList<>(Arrays.asList("ssh", "-G"));
    int colon = login.lastIndexOf(':');
    if (colon >= 0) {
      words.addAll(Arrays.asList("-p", login.substring(colon + 1)));
    }
    words.addAll(Arrays.asList("--", colon >= 0 ? login.substring(0, colon) : login));
    return words;
  }

  private static String text(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      all.write(buffer, 0, n);
    }
    return new String(all.toByteArray(), StandardCharsets.UTF_8);
  }

  /** Reads what {@code ssh -G} says: a key and its value on each line. */
  static LoginHost parse(String login, String said, Path home) {
    Map<String, List<String>> values = new HashMap<>();
    for (String line : said.split("\n", -1)) {
      String[] pair = line.trim().split(" ", 2);
      if (pair.length == 2) {
        values
            .computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), key -> new ArrayList<>())
            .add(pair[1]);
      }
    }
    return new LoginHost(login, values, home);
  }

  private String first(String key, String otherwise) {
    String first = all(key).stream().findFirst().orElse(otherwise);
    return first.equals("none") ? otherwise : first;
  }

  private List<String> all(String key) {
    return values.getOrDefault(key, Collections.emptyList());
  }

  String address() {
    return first("hostname", login);
  }

  int port() {
    return Integer.parseInt(first("port", "22"));
  }

  String user() {
    return first("user", System.getProperty("user.name"));
  }

  /** Returns what Java's SSH cannot go by, and OpenSSH's can; empty where there is nothing. */
  String detour() {
    return first("proxyjump", first("proxycommand", ""));
  }

  /** Returns the files with keys that are there. */
  List<Path> identities() {
    return files(all("identityfile"));
  }

  /**
   * Returns the files with the keys of hosts that are there: the user's, and those of the machine.
   */
  List<Path> knownHosts() {
    List<String> names = new ArrayList<>();
    for (String key : Arrays.asList("userknownhostsfile", "globalknownhostsfile")) {
      all(key).forEach(value -> names.addAll(Arrays.asList(value.split(" ", -1))));
    }
    return files(names);
  }

  private List<Path> files(List<String> names) {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Path file =
          name.startsWith("~/")
              ? home.resolve(name.substring(2))
              : home.resolve(name.replace("%d", home.toString()));
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        files.add(file);
      }
    }
    return files;
  }
}
