package com.acme.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.config.ClusterConfig;
import org.clustrix.format.Dependencies;
import org.clustrix.format.PackageMetadata;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/** Package inspection: a package is a plain ZIP. {@code clustrix:inspect} prints the same. */
public final class PackageInspection {
  private PackageInspection() {}

  static void inspect(Path packagePath) throws IOException {
    try (ZipFile zip = new ZipFile(packagePath.toFile())) {
      System.out.println("Package contents:");
      zip.stream()
          .forEach(entry -> System.out.printf("  %s (%,d bytes)%n", entry, entry.getSize()));
      PackageMetadata metadata;
      try (InputStream in = zip.getInputStream(zip.getEntry("metadata.json"))) {
        metadata = PackageMetadata.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
      Dependencies dependencies = metadata.dependencies();
      System.out.println("Function metadata:");
      System.out.println("  Name: " + metadata.function().name());
      System.out.println("  Has dependencies: " + dependencies.requiresDependencies());
      System.out.println("  Filesystem operations: " + dependencies.requiresClusterFilesystem());
      System.out.println("Detected imports:");
      dependencies
          .imports()
          .forEach(one -> System.out.println("  " + one.module() + " on line " + one.line()));
      System.out.println("Filesystem operations:");
      dependencies
          .filesystemCalls()
          .forEach(
              call -> System.out.println("  " + call.function() + "() on line " + call.line()));
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) throws IOException {
    PackageInfo info = cluster.packaged(MethodReference.of(ExternalPackages.Scientific::analysis));
    inspect(info.packagePath());
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(PackageInspection::run);
  }
}
