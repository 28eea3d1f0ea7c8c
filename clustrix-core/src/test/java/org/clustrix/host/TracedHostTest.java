package org.clustrix.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clustrix.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracedHostTest {
  @TempDir private Path folder;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @Test
  void eachCommandAndEachByteIsToldAndNoSecret() throws Exception {
    Path source = Files.writeString(folder.resolve("a"), "12345");
    try (Host host = TracedHost.over(new LocalHost(), line -> lines.add(line.get()))) {
      assertThat(host.isHere()).isTrue();
      CommandResult result =
          host.run(
              Command.login("export A_PASSWORD='ge heim'\nwc -c; echo bad >&2; exit 3"),
              out -> {
                out.write(new byte[70_000]);
                out.write('x');
              });
      assertThat(result.out().strip()).isEqualTo("70001");
      host.upload(source, folder.resolve("b").toString(), bytes -> {});
      assertThat(host.read(folder.resolve("b").toString(), 9)).isPresent();
      assertThat(host.read(folder.resolve("c").toString(), 9)).isEmpty();
    }
    assertThat(lines)
        .containsExactly(
            "command on this machine, as after a login:\n"
                + "  export A_PASSWORD=***\n  wc -c; echo bad >&2; exit 3",
            "command ended with 3, 70001 bytes in, "
                + ("70001\n".length() + "bad\n".length())
                + " characters out: bad",
            "sent " + source + " to " + folder.resolve("b") + ", 5 bytes",
            "read " + folder.resolve("b") + ", 5 bytes",
            "read " + folder.resolve("c") + ", it is not there");
  }

  @Test
  void whoWantsNothingGetsTheHostItself() {
    LocalHost host = new LocalHost();
    assertThat(TracedHost.over(host, Trace.NONE)).isSameAs(host);
  }
}
