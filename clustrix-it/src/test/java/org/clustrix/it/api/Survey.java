package org.clustrix.it.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Methods of many kinds. */
final class Survey {
  record Site(String name, List<Double> depths, LocalDate day) {}

  enum Order {
    UP,
    DOWN
  }

  private final String greeting = "made by a constructor";

  Survey() {}

  static String repeated(String text, int times) {
    return text.repeat(times);
  }

  static double mean(int[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  static String mean(List<String> words) {
    return median(words, Order.UP);
  }

  static String median(List<String> words, Order order) {
    return words.stream()
        .sorted(order == Order.UP ? String::compareTo : (a, b) -> b.compareTo(a))
        .toList()
        .get(words.size() / 2);
  }

  static long sum(long first, int... more) {
    return first + IntStream.of(more).asLongStream().sum();
  }

  static <T> Map<String, T> byName(List<String> names, List<T> values) {
    Map<String, T> all = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      all.put(names.get(i), values.get(i));
    }
    return all;
  }

  static Site deepest(List<Site> sites) {
    return sites.stream()
        .max((a, b) -> Double.compare(max(a.depths()), max(b.depths())))
        .orElseThrow();
  }

  private static double max(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  static Site shifted(Site site, BigDecimal by) {
    List<Double> moved = site.depths().stream().map(d -> d + by.doubleValue()).toList();
    return new Site(site.name(), moved, site.day().plusDays(1));
  }

  String instance(String text) {
    return text + " " + greeting;
  }

  static void print(String text) {
    System.out.println("out: " + text);
    System.err.println("err: " + text);
  }

  static int failing(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalStateException("no number: " + text, e);
    }
  }

  static String slow(int seconds) throws InterruptedException {
    Thread.sleep(1000L * seconds);
    return "slept";
  }
}
