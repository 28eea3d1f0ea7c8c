package app;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.eventbus.EventBus;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** The bus calls methods that no code calls. */
public final class Main {
  private Main() {}

  public static String run() {
    EventBus bus = new EventBus("jobs");
    Ledger ledger = new Ledger(bus);
    bus.register(ledger);
    bus.register(new Audit(ledger));
    bus.post(new Started("a", 4));
    bus.post(new Ended("a", true));
    bus.post(new Started("b", 2));
    bus.post("nobody listens to texts");
    LoadingCache<String, String> hashes =
        CacheBuilder.newBuilder()
            .recordStats()
            .build(
                CacheLoader.from(
                    (String key) ->
                        Hashing.murmur3_32_fixed()
                            .hashString(key, StandardCharsets.UTF_8)
                            .toString()));
    String hash = hashes.getUnchecked("a") + hashes.getUnchecked("a");
    return ledger.text()
        + ImmutableSortedMap.of("hash", hash, "hits", hashes.stats().hitCount())
        + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
