package org.clustrix.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Things that are made once and then kept, each by the thread that asks first; what failed is made
 * again for whoever asks next. Other than {@code computeIfAbsent}, two of them may be made at the
 * same time. Thread-safe.
 */
final class Once<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> made = new ConcurrentHashMap<>();

  V get(K key, Supplier<V> maker) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> there = made.putIfAbsent(key, mine);
    if (there != null) {
      try {
        return there.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
    try {
      V value = maker.get();
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      made.remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  void forget(K key) {
    made.remove(key);
  }

  /** Returns what is made by now. */
  List<V> all() {
    return made.values().stream()
        .filter(value -> value.isDone() && !value.isCompletedExceptionally())
        .map(CompletableFuture::join)
        .toList();
  }
}
