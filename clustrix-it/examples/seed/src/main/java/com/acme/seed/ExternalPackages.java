package com.acme.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.clustrix.api.ClusterFiles;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.config.ClusterConfig;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/** Function with external packages: exactly these jars are on the cluster when it runs. */
public final class ExternalPackages {
  private ExternalPackages() {}

  /** One numerical column of one file. */
  record Column(String file, String column, double mean, double std, boolean normal) {}

  /** Runs on the cluster. */
  static final class Scientific {
    private static final CSVFormat FORMAT =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int ENOUGH = 10;
    private static final double LEVEL = 0.05;

    private Scientific() {}

    static List<Column> analysis() throws IOException {
      List<Column> results = new ArrayList<>();
      for (String file : ClusterFiles.find("*.csv", "experiments/")) {
        try (CSVParser csv = CSVParser.parse(Path.of(file), StandardCharsets.UTF_8, FORMAT)) {
          List<CSVRecord> rows = csv.getRecords();
          for (String column : csv.getHeaderNames()) {
            double[] data = numbers(rows, column);
            if (data.length > ENOUGH) {
              results.add(described(file, column, data));
            }
          }
        }
      }
      return results;
    }

    private static Column described(String file, String column, double[] data) {
      DescriptiveStatistics all = new DescriptiveStatistics(data);
      NormalDistribution fitted = new NormalDistribution(all.getMean(), all.getStandardDeviation());
      double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(fitted, data);
      return new Column(
          file, column, rounded(all.getMean()), rounded(all.getStandardDeviation()), p > LEVEL);
    }

    private static double rounded(double value) {
      return Math.round(value * 100) / 100.0;
    }

    /** None where the column holds text. */
    private static double[] numbers(List<CSVRecord> rows, String column) {
      try {
        return rows.stream().map(r -> r.get(column)).mapToDouble(Double::parseDouble).toArray();
      } catch (NumberFormatException e) {
        return new double[0];
      }
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    PackageInfo info = cluster.packaged(MethodReference.of(Scientific::analysis));
    info.metadata()
        .dependencies()
        .externalDependencies()
        .forEach(jar -> System.out.println("External package: " + jar.coordinates()));
    System.out.println(Ran.of(cluster.submit(Scientific::analysis)));
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(ExternalPackages::run);
  }
}
