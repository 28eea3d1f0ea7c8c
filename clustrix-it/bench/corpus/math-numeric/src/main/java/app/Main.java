package app;

import java.util.Locale;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.ejml.simple.SimpleMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Much arithmetic, no reflection. */
public final class Main {
  private Main() {}

  public static String run() {
    return regression() + roots() + clusters() + decomposition();
  }

  private static String regression() {
    SimpleRegression regression = new SimpleRegression();
    for (int x = 0; x < 20; x++) {
      regression.addData(x, 3 * x - 2 + Math.floorMod(x * 7, 5) / 10.0);
    }
    return line("slope %.6f p %.4f", regression.getSlope(), new NormalDistribution().density(0.5));
  }

  private static String roots() {
    double[] coefficients = {-6, 11, -6, 1};
    Complex[] roots = new LaguerreSolver().solveAllComplex(coefficients, 0.1);
    Arrays.sort(roots, (a, b) -> Double.compare(a.getReal(), b.getReal()));
    return line("roots %.4f %.4f %.4f of %s",
        roots[0].getReal(), roots[1].getReal(), roots[2].getReal(),
        new PolynomialFunction(coefficients));
  }

  private static String clusters() {
    List<DoublePoint> points =
        Arrays.stream(new double[] {1, 2, 3, 101, 102, 103})
            .mapToObj(x -> new DoublePoint(new double[] {x}))
            .collect(Collectors.toList());
    List<CentroidCluster<DoublePoint>> clusters =
        new KMeansPlusPlusClusterer<DoublePoint>(
                2, 50, new EuclideanDistance(), new MersenneTwister(5))
            .cluster(points);
    return line("centres %s",
        clusters.stream().map(c -> c.getCenter().getPoint()[0]).sorted().toList());
  }

  private static String decomposition() {
    SimpleMatrix a = new SimpleMatrix(3, 3, true, 4, 1, 0, 1, 3, 1, 0, 1, 2);
    SimpleMatrix x = a.solve(new SimpleMatrix(3, 1, true, 1, 2, 3));
    return line("det %.4f x %.4f sv %.4f eig %d",
        a.determinant(), x.get(2), a.svd().getSingleValue(0), a.eig().getNumberOfEigenvalues());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
