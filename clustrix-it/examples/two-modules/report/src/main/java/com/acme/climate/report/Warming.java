package com.acme.climate.report;

import com.acme.climate.model.Reading;
import com.acme.climate.model.Readings;
import com.acme.climate.model.RegressionTrend;
import com.acme.climate.model.Trend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in sentences how fast it gets warmer. */
public final class Warming {
  private static final Map<String, Trend> METHODS = new LinkedHashMap<>();

  static {
    METHODS.put("regression", new RegressionTrend());
    METHODS.put("ends", Warming::betweenTheEnds);
  }

  private Warming() {}

  /** Returns one sentence for each method, and where the words came from. */
  public static Report describe(int first, int last) {
    Labels labels = Labels.load();
    List<Reading> readings = Readings.between(first, last);
    List<String> sentences =
        METHODS.entrySet().stream()
            .map(
                method ->
                    labels.sentence(
                        first,
                        last,
                        method.getKey(),
                        String.format(Locale.ROOT, "%.3f", method.getValue().perDecade(readings))))
            .toList();
    return new Report(readings.size(), sentences, labels.modules());
  }

  private static double betweenTheEnds(List<Reading> readings) {
    Reading from = readings.get(0);
    Reading to = readings.get(readings.size() - 1);
    return 10 * (to.anomaly() - from.anomaly()) / (to.year() - from.year());
  }
}
