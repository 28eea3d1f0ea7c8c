package org.clustrix.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
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
  void aFileGoesPastThisProgramAndItsBytesAreToldEvenSo() throws Exception {
    Path file = Files.write(folder.resolve("large"), new byte[300_000]);
    try (Host host = TracedHost.over(new LocalHost(), line -> lines.add(line.get()));
        FileChannel channel = FileChannel.open(file)) {
      AtomicLong taken = new AtomicLong();
      host.run(
          Command.of("cat >/dev/null"),
          out -> {
            for (long n = 1; n > 0; taken.addAndGet(n)) {
              n = FileSink.take(out, channel, taken.get(), file.toFile().length() - taken.get());
            }
          });
      assertThat(taken).hasValue(Files.isDirectory(Path.of("/proc/self")) ? 300_000 : 0);
      assertThat(lines).anyMatch(line -> line.contains(", " + taken + " bytes in, "));
    }
  }

  @Test
  void whoWantsNothingGetsTheHostItself() {
    LocalHost host = new LocalHost();
    assertThat(TracedHost.over(host, Trace.NONE)).isSameAs(host);
  }
}
