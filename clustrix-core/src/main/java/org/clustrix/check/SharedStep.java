package org.clustrix.check;

import java.nio.file.Path;
import java.util.Optional;
import org.clustrix.sharing.SharedDirectories;
import org.clustrix.sharing.SharedState;
import org.clustrix.sharing.SharedToken;

/** Whether this machine shares the work directory with the cluster: the proof of a deployment. */
final class SharedStep {
  static final String SHARED = "shared files";

  private static final String SENT = "; what jobs need is sent";

  private SharedStep() {}

  /**
   * Looks for a file that the cluster has just written.
   *
   * @param workDir the absolute path of the work directory there
   * @param token its name, below the state folder
   */
  static CheckLine look(SharedDirectories directories, String workDir, String token) {
    if (directories.equals(SharedDirectories.NONE)) {
      return CheckLine.ok(SHARED, "sharedDirectory is off" + SENT);
    }
    SharedToken written = new SharedToken(token);
    Optional<Path> seen = written.find(directories, workDir);
    if (seen.isEmpty()) {
      String detail =
          "what the cluster writes to " + workDir + " is not seen on this machine" + SENT;
      return directories.named().isEmpty()
          ? CheckLine.ok(SHARED, detail)
          : CheckLine.note(
              SHARED,
              detail,
              "check sharedDirectory: it must be that folder, or one that holds it, as this machine"
                  + " sees it");
    }
    Path here = seen.get().getParent();
    SharedState.Use use = SharedState.use(seen.get(), written);
    return use.state().isPresent()
        ? CheckLine.ok(SHARED, here + " here is " + workDir + " there: nothing is uploaded")
        : CheckLine.note(
            SHARED,
            here + " here is " + workDir + " there, but " + use.why() + SENT,
            "to upload nothing, work under the account that owns it, on a filesystem that is not"
                + " read-only; or set sharedDirectory to off");
  }
}
