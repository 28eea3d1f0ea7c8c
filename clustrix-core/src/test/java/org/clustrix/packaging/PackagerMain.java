package org.clustrix.packaging;

import java.nio.file.Path;
import org.clustrix.format.Sha256;

/** Packages a compiled fixture in a JVM of its own and prints the id and the hash. */
final class PackagerMain {
  private PackagerMain() {}

  public static void main(String[] arguments) throws Exception {
    Fixture fixture = Fixture.of("statistics", Path.of(arguments[0]));
    PackageInfo info = new FilePackager().packageFunction(fixture.request(Path.of(arguments[1])));
    System.out.println(info.packageId() + " " + Sha256.hex(info.packagePath()));
  }
}
