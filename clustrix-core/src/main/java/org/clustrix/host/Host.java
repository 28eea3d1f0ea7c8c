package org.clustrix.host;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.commons.vfs2.FileObject;

/**
 * A machine that runs commands and holds files. Everything above this interface is the same for
 * this machine and for one behind SSH. Not thread-safe but for {@link SharedHost} and as far as
 * {@link #channels} says; owned and closed by one user.
 */
public interface Host extends AutoCloseable {

  /** Returns the name for messages, such as {@code user@host:22} or {@code this machine}. */
  String name();

  /** Returns whether it is this machine itself. */
  default boolean isHere() {
    return false;
  }

  /**
   * Runs a POSIX shell script and waits for its end. The script gets no input; what the login
   * prints on its own is not part of the result.
   *
   * @throws HostException where the host cannot be reached or the limit is over; a script that
   *     fails is a result
   */
  CommandResult run(Command command);

  /**
   * Runs a POSIX shell script that reads standard input, and waits for its end.
   *
   * @param command its limit is the longest time in which nothing is taken, and the longest from
   *     the end of the input to that of the script
   * @param input called in another thread; what it throws, but for {@link java.io.IOException}, is
   *     thrown here, and the script then meets the end of its input too early
   * @throws HostException where the host cannot be reached, the connection breaks, or the limit is
   *     over; a script that fails is a result, whether or not it has read all
   */
  CommandResult run(Command command, Input input);

  /**
   * Returns how many threads may call {@link #run(Command, Input)} at the same time. They share the
   * connection, but not the window that limits what one command has on its way over a long line.
   */
  default int channels() {
    return 1;
  }

  /** Returns whether commands reach it by way of another host or program. */
  default boolean isBehind() {
    return false;
  }

  /** Has several calls go by one and the same connection where there are many. */
  default <T> T together(Function<Host, T> calls) {
    return calls.apply(this);
  }

  /**
   * Says that commands will follow soon, so that a far host can get ready for them; they are the
   * same without.
   *
   * @param commands how many
   */
  default void expect(int commands) {}

  /**
   * Copies a local file to a path that does not exist; the caller owns the name and publishes it.
   *
   * @param target an absolute path in an existing folder
   * @param progress gets the bytes of each piece that was sent
   */
  void upload(Path local, String target, LongConsumer progress);

  /**
   * Reads a file.
   *
   * @param path an absolute path
   * @param mostBytes what follows is left out
   * @return its bytes, or empty where there is no such file
   */
  Optional<byte[]> read(String path, long mostBytes);

  /**
   * Returns the files of a host that runs no commands, where they can be reached without.
   *
   * @throws HostException where it does not let us in
   */
  default Optional<HostFiles> files() {
    return Optional.empty();
  }

  /**
   * Returns a file by Commons VFS, with nothing remembered of it; empty where this host is reached
   * by other means, or its name is none that VFS can say.
   *
   * @param path an absolute path
   * @throws HostException where the host does not let us in
   */
  default Optional<FileObject> object(String path) {
    return Optional.empty();
  }

  @Override
  void close();
}
