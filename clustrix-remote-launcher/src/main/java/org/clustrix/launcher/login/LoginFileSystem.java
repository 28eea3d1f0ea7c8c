package org.clustrix.launcher.login;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.provider.GenericFileName;
import org.apache.commons.vfs2.provider.sftp.SftpFileSystem;

/**
 * The SFTP of Commons VFS, which keeps the connection and makes it anew, with calls that VFS itself
 * cannot say: paths that hold {@code *}, {@code ?}, {@code %} or a backslash, and where a link
 * leads. Thread-safe: each call has a channel of its own.
 */
final class LoginFileSystem extends SftpFileSystem {
  LoginFileSystem(GenericFileName root, Session session, FileSystemOptions options) {
    super(root, session, options);
  }

  /** Asks one thing of the server. */
  interface Question<T> {
    T ask(ChannelSftp channel) throws SftpException;
  }

  /**
   * Asks about a path.
   *
   * @throws IOException of {@code java.nio.file}, with the path as the function wrote it
   */
  <T> T ask(String path, Question<T> question) throws IOException {
    ChannelSftp channel = getChannel();
    try {
      T answer = question.ask(channel);
      putChannel(channel);
      return answer;
    } catch (SftpException e) {
      // an answer of the server ends no channel; anything else may have left half of one in it
      if (e.getCause() == null) {
        putChannel(channel);
      } else {
        channel.disconnect();
      }
      throw explained(path, e);
    }
  }

  private static IOException explained(String path, SftpException problem) {
    FileSystemException explained;
    if (problem.id == ChannelSftp.SSH_FX_PERMISSION_DENIED) {
      explained = new AccessDeniedException(path, null, problem.getMessage());
    } else if (problem.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
      explained = new NoSuchFileException(path, null, problem.getMessage());
    } else {
      explained = new FileSystemException(path, null, problem.getMessage());
    }
    explained.initCause(problem);
    return explained;
  }
}
