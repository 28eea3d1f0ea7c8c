package org.clustrix.hardening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One way to damage a jar. */
enum JarMutation {
  /** A few bytes anywhere. */
  FLIPPED {
    @Override
    byte[] of(Map<String, byte[]> files, Random random) throws IOException {
      byte[] jar = zip(files);
      for (int i = random.nextInt(8); i >= 0; i--) {
        jar[random.nextInt(jar.length)] = (byte) random.nextInt();
      }
      return jar;
    }
  },
  /** The end is missing, or something follows it. */
  CUT {
    @Override
    byte[] of(Map<String, byte[]> files, Random random) throws IOException {
      byte[] jar = zip(files);
      return Arrays.copyOf(jar, random.nextInt(jar.length + 100));
    }
  },
  /** The central directory: offsets, sizes, methods, lengths of names. */
  DIRECTORY {
    @Override
    byte[] of(Map<String, byte[]> files, Random random) throws IOException {
      return headers(zip(files), 0x02014b50, 46, random);
    }
  },
  /** The headers before the content of each file. */
  LOCAL {
    @Override
    byte[] of(Map<String, byte[]> files, Random random) throws IOException {
      return headers(zip(files), 0x04034b50, 30, random);
    }
  },
  /** The record at the end: where the directory is and how many entries it has. */
  END {
    @Override
    byte[] of(Map<String, byte[]> files, Random random) throws IOException {
      byte[] jar = zip(files);
      for (int i = random.nextInt(3); i >= 0; i--) {
        jar[jar.length - 18 + random.nextInt(18)] = (byte) random.nextInt();
      }
      return jar;
    }
  },
  /** Names that lead out, that are absolute, that come twice, or that are no UTF-8. */
  NAMES {
    @Override
    byte[] of(Map<String, byte[]> files, Random random) throws IOException {
      byte[] jar = zip(files);
      String[] names = files.keySet().toArray(String[]::new);
      byte[] name = names[random.nextInt(names.length)].getBytes(StandardCharsets.UTF_8);
      byte[] other = name.clone();
      String[] beginnings = {"../", "/", "..\\", "META-INF/services/", "\u0000", "C:/", "a/../../"};
      byte[] beginning =
          random.nextInt(4) == 0
              ? new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff}
              : beginnings[random.nextInt(beginnings.length)].getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(4) == 0) {
        beginning = names[random.nextInt(names.length)].getBytes(StandardCharsets.UTF_8);
      }
      System.arraycopy(beginning, 0, other, 0, Math.min(beginning.length, other.length));
      replace(jar, name, other);
      return jar;
    }
  },
  /** A file that is small in the jar and large out of it, wherever a reader may come by. */
  BOMB {
    @Override
    byte[] of(Map<String, byte[]> files, Random random) throws IOException {
      Map<String, byte[]> bombs = new TreeMap<>(files);
      String[] places = {
        "META-INF/MANIFEST.MF",
        "META-INF/services/fixture.Service",
        "bomb.properties",
        "fixture/Main.class"
      };
      String place = places[random.nextInt(places.length)];
      byte[] filling = new byte[(1 + random.nextInt(8)) << 20];
      byte[] line = "Name: value\n".getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i + line.length < filling.length; i += line.length) {
        System.arraycopy(line, 0, filling, i, line.length);
      }
      bombs.put(place, filling);
      return zip(bombs);
    }
  };

  /** Returns a jar of files with some damage. */
  abstract byte[] of(Map<String, byte[]> files, Random random) throws IOException;

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(1_000_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Changes some bytes of headers, which a signature begins. */
  private static byte[] headers(byte[] jar, int signature, int length, Random random) {
    for (int i = 0; i + length < jar.length; i++) {
      int found =
          (jar[i] & 0xff)
              | (jar[i + 1] & 0xff) << 8
              | (jar[i + 2] & 0xff) << 16
              | (jar[i + 3] & 0xff) << 24;
      if (found == signature && random.nextInt(3) == 0) {
        int at = i + 4 + random.nextInt(length - 8);
        jar[at] = (byte) random.nextInt();
        if (random.nextBoolean()) {
          Arrays.fill(jar, at, at + 4, (byte) (random.nextBoolean() ? 0xff : 0x7f));
        }
      }
    }
    return jar;
  }

  private static void replace(byte[] jar, byte[] name, byte[] other) {
    for (int i = 0; i + name.length <= jar.length; i++) {
      if (Arrays.equals(jar, i, i + name.length, name, 0, name.length)) {
        System.arraycopy(other, 0, jar, i, other.length);
      }
    }
  }
}
