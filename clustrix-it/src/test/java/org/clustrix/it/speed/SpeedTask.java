package org.clustrix.it.speed;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.packaging.AnalysisCache;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.packaging.PackagingRequest;

/**
 * Measurements of one kind in a JVM of its own: what is done, the class path as a file, the folder
 * of the function's classes, the function, a folder for the cache, and how often. Prints the peak
 * of the heap in MB, a count, and the milliseconds of each time; the first is that of a cold JVM.
 */
final class SpeedTask {
  private SpeedTask() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    StringBuilder times = new StringBuilder();
    long count = 0;
    for (int i = 0; i < Integer.parseInt(args[5]); i++) {
      long start = System.nanoTime();
      count = once(args);
      times.append(' ').append((System.nanoTime() - start) / 1_000_000);
    }
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.out.println((peak >> 20) + " " + count + times);
  }

  private static long once(String[] args) throws Exception {
    List<Path> jars = new ArrayList<>();
    for (String jar : Files.readString(Path.of(args[1])).strip().split(":", -1)) {
      jars.add(Path.of(jar));
    }
    return switch (args[0]) {
      case "inflate" -> inflate(jars);
      case "jdependency" -> jdependency(jars);
      case "cold" -> analyse(jars, args, AnalysisCache.NONE);
      case "warm" -> analyse(jars, args, new AnalysisCache(Optional.of(Path.of(args[4]))));
      default -> throw new IllegalArgumentException(args[0]);
    };
  }

  /** Reads and inflates every class once. */
  private static long inflate(List<Path> jars) throws IOException {
    long classes = 0;
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          if (entry.getName().endsWith(".class")) {
            try (InputStream in = zip.getInputStream(entry)) {
              classes += in.readAllBytes().length > 0 ? 1 : 0;
            }
          }
        }
      }
    }
    return classes;
  }

  /** By reflection, since nothing else here needs the library. */
  private static long jdependency(List<Path> jars) throws ReflectiveOperationException {
    Class<?> type = Class.forName("org.vafer.jdependency.Clazzpath");
    Object clazzpath = type.getConstructor().newInstance();
    for (Path jar : jars) {
      type.getMethod("addClazzpathUnit", Path.class).invoke(clazzpath, jar);
    }
    return ((java.util.Collection<?>) type.getMethod("getClazzes").invoke(clazzpath)).size();
  }

  private static long analyse(List<Path> jars, String[] args, AnalysisCache cache) {
    List<ClassPathEntry> entries = new ArrayList<>();
    entries.add(new ClassPathEntry(Path.of(args[2]), new Origin.Module("speed")));
    for (Path jar : jars) {
      String coordinates = "speed:" + jar.getFileName() + ":jar:1";
      entries.add(new ClassPathEntry(jar, new Origin.Artifact(coordinates, "none", false)));
    }
    Path folder = Path.of(args[2]).getParent();
    PackagingRequest request =
        new PackagingRequest(
                args[3],
                entries,
                folder,
                List.of(),
                Map.of(),
                PackagingRequest.DEFAULT_PLATFORM,
                folder.resolve("packages"))
            .with(cache);
    try (FunctionAnalysis analysis = FunctionAnalysis.of(request)) {
      return analysis.graph().kept().stream().mapToLong(root -> root.classes().size()).sum();
    }
  }
}
