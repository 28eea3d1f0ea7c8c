package org.clustrix.it.testbed;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.it.maven.Places;

/**
 * One work directory on a cluster, empty at the start of a test, and a way to look at it that is
 * not the product's own.
 */
public final class Cluster {
  private final ClusterKind kind;
  private final String workDir;
  private final boolean byKey;
  private final Shell shell;

  private Cluster(ClusterKind kind, String workDir, boolean byKey, Shell shell) {
    this.kind = kind;
    this.workDir = workDir;
    this.byKey = byKey;
    this.shell = shell;
    shell.run("chmod -R u+w '" + workDir + "' 2>/dev/null; rm -rf '" + workDir + "'", "");
    shell.run("mkdir -p '" + workDir + "'", "");
  }

  /** Prepares an empty work directory for a test. */
  public static Cluster of(ClusterKind kind, String test) {
    if (kind == ClusterKind.LOCAL) {
      Path folder = Places.target().resolve("it").resolve(test + "-cluster");
      return new Cluster(kind, folder.toString(), false, Shell.here());
    }
    Testbed testbed = Testbed.get();
    return new Cluster(
        kind, testbed.home() + "/it-" + test, true, Shell.on(testbed, kind, testbed.user()));
  }

  /**
   * Prepares an empty work directory of the user who has a password. The tests look at it by key;
   * {@link #settings} name neither user nor key.
   */
  public static Cluster ofPasswordUser(String test) {
    Testbed testbed = Testbed.get();
    return new Cluster(
        ClusterKind.SSH,
        testbed.passwordHome() + "/it-" + test,
        false,
        Shell.on(testbed, ClusterKind.SSH, testbed.passwordUser()));
  }

  /** Returns the kind. */
  public ClusterKind kind() {
    return kind;
  }

  /** Returns the settings that bring the plugin here, without their prefix {@code clustrix.}. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("remoteWorkDir", workDir);
    settings.put("pollInterval", "1");
    if (kind == ClusterKind.LOCAL) {
      settings.put("clusterType", "local");
    } else {
      Testbed testbed = Testbed.get();
      settings.put("clusterType", kind.type());
      settings.put("clusterHost", testbed.host(kind));
      settings.put("clusterPort", testbed.port(kind));
      if (byKey) {
        settings.put("username", testbed.user());
        settings.put("keyFile", testbed.keyFile());
      }
      settings.put("knownHosts", testbed.knownHosts(kind));
    }
    return settings;
  }

  /** Writes a file below the work directory. */
  public void put(String path, String text) {
    String file = "'" + workDir + "/" + path + "'";
    shell.run("mkdir -p \"$(dirname " + file + ")\" && cat > " + file, text);
  }

  /** Returns the files below the work directory, relative to it, sorted. */
  public List<String> files() {
    return sh("find . -type f | sed 's:^\\./::' | sort").lines().toList();
  }

  /** Returns the files below the work directory that hold a text, which no command line shows. */
  public List<String> filesWith(String text) {
    // grep ends with 1 where it finds nothing, which is no failure here
    return shell
        .run("cd '" + workDir + "' && { grep -rlF -f - . || [ $? = 1 ]; }", text + "\n")
        .lines()
        .toList();
  }

  /** Runs shell text in the work directory, as the user of the cluster. */
  public String sh(String script) {
    return shell.run("cd '" + workDir + "' && { " + script + "\n}", "");
  }
}
