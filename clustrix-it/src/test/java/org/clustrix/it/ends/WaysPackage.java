package org.clustrix.it.ends;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.Dependencies;
import org.clustrix.format.ExecutionInfo;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Parameter;
import org.clustrix.format.Sha256;

/** The package of {@link Ways}, made without an analysis. */
final class WaysPackage {
  private WaysPackage() {}

  static DeploymentRequest in(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    String name = Ways.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Ways.class.getClassLoader().getResourceAsStream(name)) {
      contents.put("classes/0-ways/" + name, in.readAllBytes());
    }
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
            contents.entrySet().stream()
                .map(
                    e ->
                        new ContentEntry(e.getKey(), Sha256.hex(e.getValue()), e.getValue().length))
                .toList());
    contents.put(PackageLayout.METADATA, metadata.toText().getBytes(StandardCharsets.UTF_8));
    Path zip = folder.resolve(PackageLayout.packageFile(metadata.packageId()));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> content : contents.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(content.getValue());
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.getValue().length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content.getValue());
      }
    }
    return new DeploymentRequest(
        zip,
        metadata,
        Optional.empty(),
        dependency -> {
          throw new IllegalStateException("there are no artifacts");
        });
  }
}
