package org.clustrix.hardening;

import java.util.Arrays;
import java.util.Random;

/** One way to damage a class file. */
enum ClassMutation {
  /** A few bytes anywhere get another value. */
  FLIPPED {
    @Override
    byte[] of(byte[] classFile, Random random) {
      byte[] bytes = classFile.clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      return bytes;
    }
  },
  /** The end is missing. */
  CUT {
    @Override
    byte[] of(byte[] classFile, Random random) {
      return Arrays.copyOf(classFile, random.nextInt(classFile.length));
    }
  },
  /** Indices and lengths of the constant pool, which is the first half of most class files. */
  CONSTANTS {
    @Override
    byte[] of(byte[] classFile, Random random) {
      byte[] bytes = classFile.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = 8 + random.nextInt(bytes.length / 2);
        bytes[at] = (byte) (random.nextInt(4) == 0 ? random.nextInt() : 0);
        bytes[at + 1] = (byte) random.nextInt(200);
      }
      return bytes;
    }
  },
  /** Instructions and tables, in the second half. */
  CODE {
    @Override
    byte[] of(byte[] classFile, Random random) {
      byte[] bytes = classFile.clone();
      int start = bytes.length / 2 + random.nextInt(bytes.length / 2 - 16);
      for (int i = 0; i < 1 + random.nextInt(16); i++) {
        bytes[start + i] = (byte) random.nextInt();
      }
      return bytes;
    }
  },
  /** Four bytes say that something is huge. */
  HUGE {
    @Override
    byte[] of(byte[] classFile, Random random) {
      byte[] bytes = classFile.clone();
      int at = 8 + random.nextInt(bytes.length - 12);
      bytes[at] = (byte) (random.nextBoolean() ? 0x7f : random.nextInt());
      Arrays.fill(bytes, at + 1, at + 2 + random.nextInt(3), (byte) 0xff);
      return bytes;
    }
  },
  /** A piece of it comes twice. */
  REPEATED {
    @Override
    byte[] of(byte[] classFile, Random random) {
      int start = random.nextInt(classFile.length - 1);
      int length = 1 + random.nextInt(Math.min(64, classFile.length - start));
      byte[] bytes = Arrays.copyOf(classFile, classFile.length + length);
      System.arraycopy(classFile, start, bytes, start + length, classFile.length - start);
      return bytes;
    }
  },
  /** A piece of it is zero. */
  ERASED {
    @Override
    byte[] of(byte[] classFile, Random random) {
      byte[] bytes = classFile.clone();
      int start = random.nextInt(bytes.length - 1);
      int end = start + 1 + random.nextInt(Math.min(64, bytes.length - start));
      Arrays.fill(bytes, start, Math.min(end, bytes.length), (byte) 0);
      return bytes;
    }
  };

  /** Returns a damaged copy. */
  abstract byte[] of(byte[] classFile, Random random);
}
