package org.clustrix.hardening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clustrix.format.Sha256;
import org.clustrix.packaging.AnalysisCache;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.Fixture;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.packaging.PackagingRequest;

/**
 * Packages a compiled fixture some times and prints the digests of the package and of its analysis
 * for each. Arguments: fixture, its compiled classes, a folder to write to, the cache, how often.
 */
final class AnalysisMain {
  private AnalysisMain() {}

  public static void main(String[] arguments) throws Exception {
    Fixture fixture = Fixture.of(arguments[0], Path.of(arguments[1]));
    PackagingRequest request =
        fixture
            .request(Path.of(arguments[2]))
            .with(new AnalysisCache(Optional.of(Path.of(arguments[3]))));
    for (int i = Integer.parseInt(arguments[4]); i > 0; i--) {
      System.out.println("outcome " + outcome(request));
    }
  }

  /** Returns the digests of the package and of the analysis beside it. */
  static String outcome(PackagingRequest request) throws Exception {
    PackageInfo info = new FilePackager().packageFunction(request);
    Path analysis =
        info.packagePath()
            .resolveSibling(
                info.packagePath().getFileName().toString().replace(".zip", ".analysis.json"));
    String digests = Sha256.hex(info.packagePath()) + " " + Sha256.hex(analysis);
    Files.delete(info.packagePath());
    Files.delete(analysis);
    return digests;
  }
}
