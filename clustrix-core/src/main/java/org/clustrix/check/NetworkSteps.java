package org.clustrix.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The way to the SSH server: its name, and its port with something behind it that speaks SSH. */
final class NetworkSteps {
  static final String NAME = "name";
  static final String PORT = "port";

  private static final String GREETING = "SSH-";

  private NetworkSteps() {}

  /** Returns a line for each; the second is skipped where the first failed. */
  static List<CheckLine> look(String host, int port, Duration limit) {
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      return List.of(
          CheckLine.failed(
              NAME,
              "no name service knows " + host,
              "check clusterHost; some names are known in the site's network or VPN only"),
          CheckLine.skipped(PORT, "the host has no address"));
    }
    return List.of(
        CheckLine.ok(NAME, host + " is " + address.getHostAddress()),
        port(new InetSocketAddress(address, port), limit));
  }

  private static CheckLine port(InetSocketAddress server, Duration limit) {
    String where = server.getAddress().getHostAddress() + " port " + server.getPort();
    long started = System.nanoTime();
    try (Socket socket = new Socket()) {
      socket.connect(server, (int) limit.toMillis());
      long millis = (System.nanoTime() - started) / 1_000_000;
      socket.setSoTimeout((int) limit.toMillis());
      String greeting = greeting(socket.getInputStream());
      return greeting.startsWith(GREETING)
          ? CheckLine.ok(PORT, where + " answers in " + millis + " ms: " + greeting)
          : CheckLine.failed(
              PORT,
              where + " is open, but what answers there is no SSH server: '" + greeting + "'",
              "check clusterPort");
    } catch (IOException e) {
      return CheckLine.failed(
          PORT,
          where + " does not answer: " + e.getMessage(),
          "check clusterPort, whether a VPN or firewall is in the way, and connectTimeout");
    }
  }

  /** The first line; servers may send others before it (RFC 4253 §4.2). */
  private static String greeting(InputStream in) throws IOException {
    String text = "";
    for (int lines = 0; lines < 50 && !text.startsWith(GREETING); lines++) {
      StringBuilder line = new StringBuilder();
      for (int b = in.read(); b >= 0 && b != '\n' && line.length() < 256; b = in.read()) {
        line.append((char) b);
      }
      if (line.isEmpty()) {
        break;
      }
      text = line.toString().strip();
    }
    return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.US_ASCII);
  }
}
