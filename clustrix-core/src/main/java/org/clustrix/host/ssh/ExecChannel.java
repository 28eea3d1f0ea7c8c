package org.clustrix.host.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.clustrix.host.Capture;
import org.clustrix.host.HostException;
import org.clustrix.host.Output;
import org.clustrix.host.Spares;

/**
 * A command that runs on the other side, from its start on.
 *
 * @param channel that it runs in
 * @param sink its standard input
 * @param out what it says
 * @param err what it complains of
 */
record ExecChannel(ChannelExec channel, OutputStream sink, Capture out, Capture err)
    implements Spares.Spare {

  /**
   * Starts a command.
   *
   * @throws HostException where the connection breaks
   */
  static ExecChannel open(SshAccess access, Session session, String words) {
    ChannelExec channel = null;
    try {
      Capture out = new Capture(Capture.MOST);
      Capture err = new Capture(Capture.MOST);
      channel = (ChannelExec) session.openChannel("exec");
      channel.setCommand(words);
      channel.setOutputStream(out);
      channel.setErrStream(err);
      OutputStream sink = channel.getOutputStream();
      channel.connect((int) access.timeout().toMillis());
      return new ExecChannel(channel, sink, out, err);
    } catch (JSchException e) {
      disconnect(channel);
      throw session.isConnected() ? SshFailure.noSession(access, e) : SshFailure.broken(access, e);
    } catch (IOException e) {
      disconnect(channel);
      throw SshFailure.broken(access, e);
    }
  }

  private static void disconnect(ChannelExec channel) {
    if (channel != null) {
      channel.disconnect();
    }
  }

  @Override
  public boolean isAlive() {
    return !channel.isClosed();
  }

  /** Returns what it gave, once it is not alive any more. */
  Output output() {
    return new Output(channel.getExitStatus(), out, err);
  }

  @Override
  public void end() {
    channel.disconnect();
  }
}
