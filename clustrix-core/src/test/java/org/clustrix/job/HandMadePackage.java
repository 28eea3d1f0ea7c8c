package org.clustrix.job;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.clustrix.job.fixture.Steps;

/** A package of one class, made without the analysis: the life of a job is tested alone. */
public final class HandMadePackage {
  private HandMadePackage() {}

  /** Returns the package of one method of {@link Steps}. */
  public static DeploymentRequest of(Path folder, String method, int javaRelease)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    String name = Steps.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Steps.class.getClassLoader().getResourceAsStream(name)) {
      files.put("classes/0-fixture/" + name, in.readAllBytes());
    }
    files.put("data/data/a.csv", "packaged".getBytes(StandardCharsets.UTF_8));
    List<ContentEntry> contents = new ArrayList<>();
    files.forEach(
        (path, bytes) -> contents.add(new ContentEntry(path, Sha256.hex(bytes), bytes.length)));
    PackageMetadata metadata =
        new PackageMetadata(
            function(method),
            new Dependencies(
                true, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            new ExecutionInfo(
                javaRelease,
                "linux-x86_64",
                ".",
                Map.of("GREETING", "it's $HOME"),
                List.of(new ClassPathElement("root", "classes/0-fixture", "", false))),
            contents);
    Path zip = folder.resolve(PackageLayout.packageFile(metadata.packageId()));
    files.put(PackageLayout.METADATA, metadata.toText().getBytes(StandardCharsets.UTF_8));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(stored(file.getKey(), file.getValue()));
        out.write(file.getValue());
      }
    }
    return new DeploymentRequest(
        zip,
        metadata,
        Optional.empty(),
        dependency -> {
          throw new AssertionError("there are no artifacts");
        });
  }

  private static ZipEntry stored(String name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    return entry;
  }

  private static FunctionInfo function(String name) {
    Method method =
        Arrays.stream(Steps.class.getMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    List<Parameter> parameters =
        Arrays.stream(method.getParameters())
            .map(p -> new Parameter(p.getName(), p.getParameterizedType().getTypeName()))
            .toList();
    String descriptor =
        java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
    return new FunctionInfo(
        name,
        Steps.class.getPackageName(),
        "Steps." + name,
        Steps.class.getName(),
        descriptor,
        parameters,
        method.getGenericReturnType().getTypeName());
  }
}
