package org.clustrix.packaging;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.FileDigests;
import org.clustrix.classpath.ListingCache;
import org.clustrix.entrypoint.FunctionAnnotation;
import org.clustrix.reachability.summary.FileSummaryCache;
import org.clustrix.reachability.summary.SummaryCache;

/**
 * What one analysis leaves for the next in a folder of the user: listings, digests and class
 * summaries of jars. It saves time and changes no outcome; it may be deleted at any time, and many
 * builds may share it.
 *
 * @param folder empty to keep nothing
 */
public record AnalysisCache(Optional<Path> folder) {
  /** Keeps nothing. */
  public static final AnalysisCache NONE = new AnalysisCache(Optional.empty());

  private static final long MOST_LISTINGS = 64L << 20;
  private static final long MOST_SUMMARIES = 512L << 20;

  /**
   * Returns the cache that a user chose.
   *
   * @param chosen a folder, {@code off} for none, or empty for the usual place: {@code
   *     $XDG_CACHE_HOME/clustrix/analysis}, and {@code ~/.cache} where that variable is not set
   * @param environment the environment variables
   */
  public static AnalysisCache chosen(String chosen, Map<String, String> environment) {
    if (chosen.equals("off")) {
      return NONE;
    } else if (!chosen.isEmpty()) {
      return new AnalysisCache(Optional.of(Path.of(chosen)));
    }
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        caches.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches);
    return new AnalysisCache(Optional.of(base.resolve("clustrix").resolve("analysis")));
  }

  /**
   * Reads what {@code @Cluster} sets on a function.
   *
   * @param function as {@link org.clustrix.entrypoint.EntryPoints} takes it
   * @return attributes to their values; empty where there is none
   * @throws org.clustrix.entrypoint.EntryPointException where there is no such function
   */
  public Map<String, List<String>> annotation(String function, List<ClassPathEntry> classPath) {
    try (ClassPath all = ClassPath.of(classPath, ClassPath.NOTHING_HIDDEN, listings())) {
      return FunctionAnnotation.of(function, all);
    }
  }

  /** Returns the memory of what is in jars. */
  ListingCache listings() {
    return new ListingCache(folder, MOST_LISTINGS);
  }

  /** Returns the memory of the digests of jars. */
  FileDigests digests() {
    return new FileDigests(folder.map(path -> path.resolve("digests-2")));
  }

  /** Returns the memory of classes, for one analysis. */
  SummaryCache summaries(FileDigests digests) {
    return folder
        .<SummaryCache>map(path -> new FileSummaryCache(path, digests, MOST_SUMMARIES))
        .orElse(SummaryCache.NONE);
  }
}
