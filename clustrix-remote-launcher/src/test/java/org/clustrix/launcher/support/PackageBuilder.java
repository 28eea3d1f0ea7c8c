package org.clustrix.launcher.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.Dependencies;
import org.clustrix.format.ExecutionInfo;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Parameter;
import org.clustrix.format.Sha256;

/** Makes packages of the functions in {@code com.acme} with plain Java, as a client would. */
public final class PackageBuilder {
  /** The root that holds the functions. */
  public static final String ROOT = "classes/0-app";

  private final Map<String, byte[]> contents = new TreeMap<>();
  private final List<ClassPathElement> classPath = new ArrayList<>();
  private final List<ExternalDependency> external = new ArrayList<>();
  private final FunctionInfo function;
  private int javaRelease = 8;

  private PackageBuilder(FunctionInfo function) {
    this.function = function;
  }

  /** Starts a package of the only method of a name. */
  public static PackageBuilder of(String className, String name) {
    try {
      Class<?> owner = Class.forName(className, false, PackageBuilder.class.getClassLoader());
      Method method =
          Arrays.stream(owner.getDeclaredMethods())
              .filter(m -> m.getName().equals(name) && !m.isBridge())
              .findFirst()
              .orElseThrow();
      List<Parameter> parameters =
          Arrays.stream(method.getParameters())
              .map(p -> new Parameter(p.getName(), p.getParameterizedType().getTypeName()))
              .toList();
      String descriptor =
          java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes())
              .toMethodDescriptorString();
      PackageBuilder builder =
          new PackageBuilder(
              new FunctionInfo(
                  name,
                  owner.getPackageName(),
                  owner.getSimpleName() + "." + name,
                  className,
                  descriptor,
                  parameters,
                  method.getGenericReturnType().getTypeName()));
      builder.addClasses(owner);
      builder.classPath.add(new ClassPathElement("root", ROOT, "", false));
      return builder;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(className + "#" + name, e);
    }
  }

  private void addClasses(Class<?> owner) {
    try {
      Path root = Path.of(owner.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve("com/acme"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = root.relativize(file).toString();
          contents.put(ROOT + "/" + name, Files.readAllBytes(file));
        }
      }
    } catch (java.net.URISyntaxException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a file at its path in the ZIP. */
  public PackageBuilder with(String path, String text) {
    contents.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds an artifact to the class path and returns its bytes' hash. */
  public String withArtifact(String fileName, byte[] bytes) {
    String sha256 = Sha256.hex(bytes);
    classPath.add(new ClassPathElement("artifact", fileName, sha256, false));
    external.add(
        new ExternalDependency("org.lib:" + fileName + ":jar:1.0", sha256, bytes.length, ""));
    return sha256;
  }

  /** Adds any element to the class path. */
  public PackageBuilder withElement(ClassPathElement element) {
    classPath.add(element);
    return this;
  }

  /** Says which Java the package needs. */
  public PackageBuilder java(int release) {
    javaRelease = release;
    return this;
  }

  /** Returns the metadata. */
  public PackageMetadata metadata() {
    List<ContentEntry> entries =
        contents.entrySet().stream()
            .map(e -> new ContentEntry(e.getKey(), Sha256.hex(e.getValue()), e.getValue().length))
            .toList();
    return new PackageMetadata(
        function,
        new Dependencies(
            false, false, List.of(), List.of(), List.of(), List.of(), external, List.of()),
        new ExecutionInfo(javaRelease, "linux-x86_64", ".", Map.of(), classPath),
        entries);
  }

  /** Returns the files of the package but the metadata. */
  public Map<String, byte[]> contents() {
    return contents;
  }

  /** Writes the ZIP and returns the package id. */
  public String write(Path zip) {
    Map<String, byte[]> all = new TreeMap<>(contents);
    all.put("metadata.json", metadata().toText().getBytes(StandardCharsets.UTF_8));
    writeZip(zip, all);
    return metadata().packageId();
  }

  /** Writes stored entries in the order of the map. */
  public static void writeZip(Path zip, Map<String, byte[]> entries) {
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> content : entries.entrySet()) {
        out.putNextEntry(stored(content.getKey(), content.getValue()));
        out.write(content.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZipEntry stored(String name, byte[] bytes) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
