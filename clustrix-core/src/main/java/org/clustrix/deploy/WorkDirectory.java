package org.clustrix.deploy;

import java.util.Map;
import org.clustrix.format.ClusterLayout;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;

/** Where the user's work directory lies on a host. Stateless. */
public final class WorkDirectory {
  private WorkDirectory() {}

  /**
   * Returns the absolute path of the state folder in it.
   *
   * @param workDir as the user wrote it: absolute, relative to the home directory, or empty
   * @throws DeploymentException where nothing was ever deployed there
   */
  public static String state(Host host, String workDir) {
    String out = host.run(Command.of(enter(workDir)).shortly()).out();
    if (!out.startsWith("work:")) {
      throw new DeploymentException(
          "there is no state of Clustrix in "
              + (workDir.isEmpty() ? "the default work directory" : workDir)
              + " on "
              + host.name(),
          "check remoteWorkDir: it must be that of the deployment");
    }
    return out.substring("work:".length()).strip() + "/" + ClusterLayout.STATE;
  }

  /**
   * Returns the path of a work directory.
   *
   * @throws DeploymentException where no job could run in it
   */
  static String checked(Host host, String path) {
    String why =
        path.contains(":") || path.contains("\n")
            ? "a ':' or a line end, which no Java class path can hold"
            : path.matches(".*[*?\\\\].*") ? "one of * ? \\, which SFTP takes for a pattern" : "";
    if (!why.isEmpty()) {
      throw new DeploymentException(
          "the work directory " + path + " on " + host.name() + " holds " + why,
          "choose another remoteWorkDir");
    }
    return path;
  }

  /** Returns shell text that sets {@code work} to the absolute path of a work directory. */
  public static String resolve(String workDir) {
    return """
        work=%s
        case $work in
          '') work=$HOME/clustrix ;;
          /*) ;;
          '~') work=$HOME ;;
          '~/'*) work=$HOME/${work#??} ;;
          *) work=$HOME/$work ;;
        esac
        """
        .formatted(Shell.quote(workDir));
  }

  /** Returns shell text that enters the state folder and prints the work directory. */
  static String enter(String workDir) {
    return "umask 077\n" + resolve(workDir) + arrive();
  }

  /**
   * Returns the same, which makes the folder where it is not there.
   *
   * @param group the group that is to share it; empty to leave that as it is
   */
  static String enter(String workDir, String group) {
    return "umask 077\n"
        + resolve(workDir)
        + DeployScripts.variables(Map.of("group", group))
        + DeployScripts.text("make.sh")
        + arrive();
  }

  private static String arrive() {
    return """
        cd -- "$work/.clustrix" || exit 1
        %sprintf 'work:%%s\\n' "${PWD%%/.clustrix}"
        """
        .formatted(rights("."));
  }

  /**
   * Returns shell text that sets the rights of what is made below a state folder: where it is its
   * group's to write to and has the set-group-ID bit, all in it is the group's.
   */
  public static String rights(String state) {
    String folder = Shell.quote(state);
    return "umask 077; [ ! -g %s ] || case $(ls -ld %s) in ????rws*) umask 007 ;; esac\n"
        .formatted(folder, folder);
  }
}
