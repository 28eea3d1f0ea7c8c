package org.clustrix.it.ends;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.Dependencies;
import org.clustrix.format.ExecutionInfo;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Parameter;
import org.clustrix.it.deployment.PackedContents;

/** The package of {@link Ways}, made without an analysis. */
final class WaysPackage {
  private WaysPackage() {}

  static DeploymentRequest in(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    String name = Ways.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Ways.class.getClassLoader().getResourceAsStream(name)) {
      contents.put("classes/0-ways/" + name, in.readAllBytes());
    }
    PackedContents packed = new PackedContents(contents);
    PackageMetadata metadata =
        new PackageMetadata(
            new FunctionInfo(
                "end",
                Ways.class.getPackageName(),
                "Ways.end",
                Ways.class.getName(),
                "(Ljava/lang/String;I)Ljava/lang/String;",
                List.of(new Parameter("way", "java.lang.String"), new Parameter("seconds", "int")),
                "java.lang.String"),
            new Dependencies(
                true, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            new ExecutionInfo(
                17,
                "linux-x86_64",
                ".",
                Map.of(),
                List.of(new ClassPathElement("root", "classes/0-ways", "", false))),
            packed.entries());
    return new DeploymentRequest(
        packed.write(metadata, folder),
        metadata,
        Optional.empty(),
        dependency -> {
          throw new IllegalStateException("there are no artifacts");
        });
  }
}
