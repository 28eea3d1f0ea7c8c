package org.clustrix.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that go into a process without being read here. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a pipe has no name")
class ProcessInputTest {
  private static final int SIZE = 3_000_000;

  @TempDir private Path folder;
  private Path file;
  private byte[] bytes;

  @BeforeEach
  void prepare() throws IOException {
    bytes = new byte[SIZE];
    new Random(1).nextBytes(bytes);
    file = Files.write(folder.resolve("file"), bytes);
  }

  private Process started(String command) throws IOException {
    return new ProcessBuilder("/bin/sh", "-c", command)
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  @Test
  void whatIsWrittenAndWhatIsTakenComesInOrder() throws Exception {
    Process cat = started("cat");
    try (ProcessInput input = new ProcessInput(cat);
        FileChannel channel = FileChannel.open(file)) {
      input.write("head".getBytes(StandardCharsets.UTF_8));
      long at = 0;
      while (at < SIZE) {
        long n = input.take(channel, at, 1_000_000);
        assertThat(n).isPositive();
        at += n;
      }
      input.write('!');
      assertThat(input.take(channel, SIZE, 1)).as("behind the end").isZero();
      assertThat(channel.position()).isZero();
    }
    assertThat(cat.waitFor(10, TimeUnit.SECONDS)).as("its input has ended").isTrue();
    byte[] out = Files.readAllBytes(folder.resolve("out"));
    assertThat(out).hasSize(SIZE + 5).startsWith("head".getBytes(StandardCharsets.UTF_8));
    assertThat(Arrays.equals(out, 4, SIZE + 4, bytes, 0, SIZE)).isTrue();
  }

  @Test
  void whoTakesNoMoreIsToldByWriting() throws Exception {
    Process some = started("exec head -c 10");
    // it still holds what it could not write, and says so once more
    @SuppressWarnings("resource")
    ProcessInput input = new ProcessInput(some);
    try (FileChannel channel = FileChannel.open(file)) {
      input.take(channel, 0, 100);
      some.waitFor();
      assertThat(input.take(channel, 0, SIZE)).isZero();
      assertThatThrownBy(
              () -> {
                input.write(bytes);
                input.flush();
              })
          .isInstanceOf(IOException.class);
    }
  }
}
