package app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.xxhash.XXHashFactory;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Which compressor is used, is a text; two of them need a native library. */
public final class Main {
  private Main() {}

  public static String run() {
    byte[] text = "the same words again and again, ".repeat(500).getBytes(StandardCharsets.UTF_8);
    StringBuilder answer = new StringBuilder();
    for (String name : List.of("zstd", "xz", "gz", "bzip2")) {
      byte[] back = unpacked(name, packed(name, text));
      answer.append(name).append(' ').append(back.length == text.length).append('\n');
    }
    byte[] lz4 = LZ4Factory.fastestInstance().fastCompressor().compress(text);
    int hash = XXHashFactory.fastestInstance().hash32().hash(text, 0, text.length, 7);
    return answer.append("lz4 ").append(lz4.length < 200).append(' ').append(hash).append('\n')
        .toString();
  }

  private static byte[] packed(String name, byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new CompressorStreamFactory().createCompressorOutputStream(name, packed)) {
      out.write(bytes);
    } catch (CompressorException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(String name, byte[] bytes) {
    try (InputStream in =
        new CompressorStreamFactory()
            .createCompressorInputStream(name, new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (CompressorException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
