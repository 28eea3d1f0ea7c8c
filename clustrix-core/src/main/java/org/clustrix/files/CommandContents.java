package org.clustrix.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.Lanes;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;

/** Changes files of a host by commands. Thread-safe. */
final class CommandContents {
  private static final String TEXT = ScriptText.beside(CommandContents.class, "contents.sh");
  private static final int DONE = 0;
  private static final int ABSENT = 40;
  private static final int PRESENT = 41;
  private static final int NO_FOLDER = 42;
  private static final int DENIED = 43;
  private static final int NOT_EMPTY = 44;
  private static final int FOLDER = 45;
  private static final int NOTHING_TO_DELETE = 46;

  private final Lanes<Lane> lanes;
  private final Place place;

  CommandContents(Lanes<Lane> lanes, Place place) {
    this.lanes = lanes;
    this.place = place;
  }

  /** Throws where a file is none, or none to read. */
  void look(Host host, String path) throws IOException {
    check(path, path, host.run(Command.of(script("look_at", place.absolute(path)))));
  }

  void write(String path, byte[] content) throws IOException {
    String script = script("put", place.absolute(path), place.folder(path));
    CommandResult result =
        lanes.ask(lane -> lane.host().run(Command.of(script), out -> out.write(content)));
    check(path, path, result);
  }

  void copy(String from, String to) throws IOException {
    check(from, to, run("copy", place.absolute(from), place.absolute(to), place.folder(to)));
  }

  void move(String from, String to) throws IOException {
    check(from, to, run("move", place.absolute(from), place.absolute(to), place.folder(to)));
  }

  void mkdirs(String path) throws IOException {
    check(path, path, run("make_folders", place.absolute(path)));
  }

  boolean delete(String path) throws IOException {
    CommandResult result = run("delete", place.absolute(path));
    if (result.status() == NOTHING_TO_DELETE) {
      return false;
    }
    check(path, path, result);
    return true;
  }

  private static String script(String function, String... words) {
    return TEXT + function + " " + Shell.quote(List.of(words)) + "\n";
  }

  private CommandResult run(String function, String... words) throws IOException {
    return lanes.ask(lane -> lane.host().run(Command.of(script(function, words))));
  }

  private void check(String from, String to, CommandResult result) throws IOException {
    switch (result.status()) {
      case DONE -> {}
      case ABSENT -> throw Node.none(from, place);
      case PRESENT -> throw new FileAlreadyExistsException(to);
      case NO_FOLDER -> throw new NotDirectoryException(place.folder(to));
      case DENIED -> throw new AccessDeniedException(from.equals(to) ? from : from + " -> " + to);
      case NOT_EMPTY -> throw new DirectoryNotEmptyException(from);
      case FOLDER -> throw new FileSystemException(from, null, "is a folder");
      default ->
          throw new FileSystemException(
              from, to, "status " + result.status() + " on " + place + ": " + result.err().strip());
    }
  }
}
