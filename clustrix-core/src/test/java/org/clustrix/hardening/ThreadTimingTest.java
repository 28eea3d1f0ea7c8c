package org.clustrix.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.entrypoint.EntryPoints;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.Hop;
import org.clustrix.packaging.Fixture;
import org.clustrix.reachability.DataLookup;
import org.clustrix.reachability.DependencyAnalyzer;
import org.clustrix.reachability.summary.SummaryCache;
import org.clustrix.selection.ArtifactGraph;
import org.clustrix.selection.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same graph and the same bytes, however many threads read ahead and however late they are. */
class ThreadTimingTest {
  private static final String FIXTURE = "json";
  private static final long SEED = Long.getLong("clustrix.seed", 77);

  @TempDir private Path folder;

  @Test
  void anyNumberOfProcessorsGivesTheSameBytesWithColdAndWarmCache() throws Exception {
    Fixture fixture = Fixture.compiled(FIXTURE, folder);
    String expected = "outcome " + AnalysisMain.outcome(fixture.request(folder.resolve("out")));
    int runs = 0;
    for (int processors : new int[] {1, 2, 3, 4, 16}) {
      String printed =
          ChildAnalysis.run(
              java.util.List.of("-XX:ActiveProcessorCount=" + processors),
              FIXTURE,
              folder.resolve("built"),
              folder.resolve("out-" + processors),
              folder.resolve("cache-" + processors),
              4);
      assertThat(printed.lines().filter(line -> line.startsWith("outcome ")))
          .as(processors + " processors")
          .hasSize(4)
          .containsOnly(expected);
      runs += 4;
    }
    assertThat(runs).isEqualTo(20);
  }

  @Test
  void slowReadersGiveTheSameGraph() throws Exception {
    Fixture fixture = Fixture.compiled(FIXTURE, folder);
    Random random = new Random(SEED);
    Map<String, byte[]> kept = new ConcurrentHashMap<>();
    Map<String, Object> expected = graph(fixture, SummaryCache.NONE);
    for (int i = 0; i < 20; i++) {
      SlowCache cache = new SlowCache(kept, random.nextLong(), i % 5 == 0);
      assertThat(graph(fixture, cache)).as("run %d, seed %d", i, SEED).isEqualTo(expected);
    }
    assertThat(kept).isNotEmpty();
  }

  private static Map<String, Object> graph(Fixture fixture, SummaryCache cache) throws IOException {
    try (ClassPath classPath = ClassPath.of(fixture.classPath())) {
      DependencyGraph graph =
          new DependencyAnalyzer(cache)
              .analyze(
                  EntryPoints.resolve("fixture.Main#run", classPath),
                  classPath,
                  Selection.NONE,
                  ArtifactGraph.UNKNOWN,
                  DataLookup.NONE);
      Map<String, Hop> reasons = new LinkedHashMap<>();
      graph.reasons().elements().forEach(e -> reasons.put(e, graph.reasons().of(e).orElseThrow()));
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("reasons", reasons);
      graph.kept().forEach(root -> all.put(root.root().toString(), root.classes()));
      all.put("functions", graph.localFunctions());
      all.put("imports", graph.imports());
      all.put("unresolved", graph.unresolvedInArtifacts());
      return all;
    }
  }

  /** Keeps summaries, but is late with them now and then: cold every fifth time, else warm. */
  private static final class SlowCache implements SummaryCache {
    private final Map<String, byte[]> kept;
    private final long seed;
    private final boolean cold;

    SlowCache(Map<String, byte[]> kept, long seed, boolean cold) {
      this.kept = kept;
      this.seed = seed;
      this.cold = cold;
    }

    @Override
    public ByteBuffer find(ClassRoot root, String path) {
      if (((path.hashCode() ^ seed) & 7) == 0) {
        LockSupport.parkNanos((path.hashCode() ^ seed) & 0xfffff);
      }
      byte[] known = kept.get(root.position() + "!" + path);
      return cold || known == null ? null : ByteBuffer.wrap(known);
    }

    @Override
    public void add(ClassRoot root, String path, byte[] summary) {
      kept.put(root.position() + "!" + path, summary);
    }

    @Override
    public void save() {
      // has nothing to save
    }
  }
}
