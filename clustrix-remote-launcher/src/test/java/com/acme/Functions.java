package com.acme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Functions of a user, run by the tests in child JVMs. */
public final class Functions {
  private Functions() {}

  /** One measured point. */
  public record Point(double x, double y, Unit unit) {}

  /** A unit of length. */
  public enum Unit {
    METRE,
    MILE
  }

  public static Map<String, Object> summary(String name, List<Point> points, int... weights) {
    Map<String, Object> summary = new TreeMap<>();
    summary.put("name", name);
    summary.put("first", points.get(0));
    summary.put("count", points.size());
    summary.put("weights", weights);
    summary.put("thread", Thread.currentThread().getName());
    summary.put(
        "system",
        Thread.currentThread().getContextClassLoader() == ClassLoader.getSystemClassLoader());
    return summary;
  }

  public static String greet(String city) {
    System.out.println("Grüße aus " + city);
    System.err.println("Fehler in " + city);
    return "Grüezi, " + city;
  }

  public static String login(String user, String password, Map<String, String> options) {
    System.out.println("logs in");
    System.err.println("as " + user);
    return user + password.length() + options.size();
  }

  public static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  public static void main(String[] args) {
    System.out.println(String.join("+", args));
  }

  public static int exit(int status) {
    System.exit(status);
    return status;
  }

  public static int fillMemory() {
    List<byte[]> all = new ArrayList<>();
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new byte[1 << 20]);
    }
    return all.size();
  }

  public static int recurse(int depth) {
    return depth < 0 ? depth : recurse(depth + 1) + 1;
  }

  public static int printForever() {
    while (true) {
      System.out.println("again and again and again");
      if (System.out.checkError()) {
        return 1;
      }
    }
  }

  public static int printMuch(int lines) {
    for (int i = 0; i < lines; i++) {
      System.out.println("line " + i);
    }
    return lines;
  }

  public static void fail(String message) {
    IllegalStateException failure =
        new IllegalStateException(message, new IOException("disk", new CircularException()));
    failure.addSuppressed(new UncheckedIOException("second", new IOException("inner")));
    throw failure;
  }

  public static void failHostile() {
    throw new HostileException();
  }

  public static Object returnThread() {
    return Map.of("worker", Thread.currentThread());
  }

  public static List<String> returnMuch(int megabytes) {
    return java.util.Collections.nCopies(megabytes * 1024, "x".repeat(1024));
  }

  public static List<Object> muchAndAThread(int megabytes) {
    List<Object> all = new ArrayList<>(returnMuch(megabytes));
    all.add(Thread.currentThread());
    return all;
  }

  public static int count(long[] numbers) {
    return numbers.length;
  }

  public static int leaveThreads() {
    Thread endless =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
              }
            });
    endless.setDaemon(false);
    endless.start();
    return 7;
  }

  public static void missingClass() throws ClassNotFoundException {
    Class.forName("com.left.out.Plugin");
  }

  public static void sleep(long millis) throws InterruptedException {
    System.out.println("sleeping");
    Thread.sleep(millis);
  }

  static final class CircularException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      return this;
    }
  }

  static final class HostileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message for you");
    }
  }
}
