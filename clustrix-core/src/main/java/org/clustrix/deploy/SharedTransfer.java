package org.clustrix.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clustrix.format.ClusterLayout;
import org.clustrix.sharing.Placed;
import org.clustrix.sharing.PlacedFile;
import org.clustrix.sharing.Placement;
import org.clustrix.sharing.SharedDirectories;
import org.clustrix.sharing.SharedState;
import org.clustrix.sharing.SharedToken;
import org.clustrix.sharing.StoredTwins;

/**
 * What is missing on a host, brought there without a connection, where both share a filesystem. The
 * lease of the deployment is the token: the host has written it under a random name in the command
 * that told what is missing, so the proof asks for no command of its own. Used once.
 */
final class SharedTransfer {
  private final SharedDirectories directories;
  private final StoredTwins twins;
  private final Survey survey;
  private final String lease;
  private final Progress progress;
  private Placement placement;

  SharedTransfer(
      SharedDirectories directories,
      StoredTwins twins,
      Survey survey,
      String lease,
      Progress progress) {
    this.directories = directories;
    this.twins = twins;
    this.survey = survey;
    this.lease = lease;
    this.progress = progress;
  }

  /** Puts files into their places, where this machine sees them; empty where they must be sent. */
  Optional<Placed> place(List<Item> missing) {
    SharedToken token = new SharedToken(ClusterLayout.lease(lease));
    Optional<Path> seen =
        missing.isEmpty() ? Optional.empty() : token.find(directories, survey.workDir());
    if (seen.isEmpty()) {
      if (!missing.isEmpty() && !directories.named().isEmpty()) {
        progress.note(
            "sharedDirectory does not lead to "
                + survey.workDir()
                + " of the cluster: what it has just written there is not seen here; files are sent");
      }
      return Optional.empty();
    }
    SharedState.Use use = SharedState.use(seen.get(), token);
    if (use.state().isEmpty()) {
      return sent(seen.get(), use.why());
    }
    placement = new Placement(use.state().get(), twins, lease);
    try {
      return Optional.of(placement.place(missing.stream().map(this::placed).toList()));
    } catch (IOException e) {
      withdraw();
      return sent(seen.get(), e.toString());
    }
  }

  /** Takes back what waits for the host, which does not see it. */
  void withdraw() {
    placement.withdraw();
  }

  private Optional<Placed> sent(Path seen, String why) {
    if (!directories.named().isEmpty()) {
      progress.note(
          "the filesystem of "
              + seen
              + " is shared with the cluster, but "
              + why
              + "; files are sent");
    }
    return Optional.empty();
  }

  private PlacedFile placed(Item item) {
    String incoming = ClusterLayout.INCOMING + "/" + lease + "/" + item.incomingAs();
    return switch (item.kind()) {
      case LAUNCHER, ARTIFACT, INPUT -> placed(item, item.place(), PlacedFile.Stay.STORED);
      case PACKAGE -> placed(item, incoming, PlacedFile.Stay.PASSING);
      case ANALYSIS -> placed(item, incoming, PlacedFile.Stay.KEPT);
    };
  }

  private static PlacedFile placed(Item item, String place, PlacedFile.Stay stay) {
    return new PlacedFile(item.file().get(), item.sha256(), item.size(), place, stay);
  }
}
