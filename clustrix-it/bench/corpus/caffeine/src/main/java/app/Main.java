package app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.TreeMap;

/** The library makes the names of its classes from the features that are asked for. */
public final class Main {
  private Main() {}

  public static String run() {
    LoadingCache<Integer, Long> cubes =
        Caffeine.newBuilder()
            .maximumWeight(100)
            .weigher((Integer key, Long value) -> 1)
            .expireAfterWrite(Duration.ofHours(1))
            .recordStats()
            .executor(Runnable::run)
            .build(Cube::of);
    long sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += cubes.get(i % 4);
    }
    Cache<String, Integer> weak = Caffeine.newBuilder().weakKeys().softValues().build();
    weak.put("a", 1);
    return sum + " " + cubes.stats().hitCount() + " " + new TreeMap<>(cubes.asMap()) + " "
        + weak.estimatedSize() + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
