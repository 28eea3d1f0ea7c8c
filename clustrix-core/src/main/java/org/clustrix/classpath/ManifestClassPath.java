package org.clustrix.classpath;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class path with what the manifests of its jars add: {@code Class-Path: lib/helper.jar} brings
 * the jar that lies there, behind the one that names it, as class loaders of the JDK do. In a
 * package it is one more jar, since a store keeps no jar beside another. What is not there is
 * passed over, as the JDK does, and what is on the class path anyway stays in its place.
 */
final class ManifestClassPath {
  private final ListingCache cache;
  private final List<ClassPathEntry> entries = new ArrayList<>();
  private final List<Optional<JarListing>> listings = new ArrayList<>();
  private final Set<Path> known = new HashSet<>();
  private final Set<String> coordinates = new HashSet<>();

  private ManifestClassPath(ListingCache cache) {
    this.cache = cache;
  }

  /** Reads the listings of all jars, of those that are added too. */
  static ManifestClassPath of(List<ClassPathEntry> given, ListingCache cache) {
    ManifestClassPath all = new ManifestClassPath(cache);
    for (ClassPathEntry entry : given) {
      all.known.add(plain(entry.file()));
      if (entry.origin() instanceof Origin.Artifact artifact) {
        all.coordinates.add(artifact.coordinates());
      }
    }
    List<Path> jars =
        given.stream().map(ClassPathEntry::file).filter(file -> !Files.isDirectory(file)).toList();
    Deque<JarListing> read = new ArrayDeque<>(cache.of(jars).all());
    for (ClassPathEntry entry : given) {
      all.add(entry, Files.isDirectory(entry.file()) ? Optional.empty() : Optional.of(read.poll()));
    }
    return all;
  }

  private void add(ClassPathEntry entry, Optional<JarListing> listing) {
    entries.add(entry);
    listings.add(listing);
    for (String written : listing.map(JarListing::classPath).orElse(List.of())) {
      Optional<Path> file = located(written, entry.file());
      if (file.isPresent() && known.add(plain(file.get()))) {
        ClassPathEntry added = new ClassPathEntry(file.get(), origin(file.get(), entry.origin()));
        boolean folder = Files.isDirectory(file.get());
        add(
            added,
            folder ? Optional.empty() : Optional.of(cache.of(List.of(file.get())).all().get(0)));
      }
    }
  }

  private static Path plain(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** Only what is relative counts here: an absolute place means another machine. */
  private static Optional<Path> located(String written, Path jar) {
    try {
      URI uri = URI.create(written);
      if (uri.isAbsolute() || uri.getPath() == null || uri.getPath().startsWith("/")) {
        return Optional.empty();
      }
      Path file = plain(jar).resolveSibling(uri.getPath()).normalize();
      boolean usable =
          written.endsWith("/")
              ? Files.isDirectory(file)
              : Files.isRegularFile(file) && file.toString().endsWith(".jar");
      return usable ? Optional.of(file) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no URL at all, which the JDK passes over too
    }
  }

  /** No repository gives it by coordinates, so it is named after the jar that brings it. */
  private Origin origin(Path file, Origin parent) {
    String name = file.getFileName().toString().replaceFirst("\\.jar$", "").replace(':', '_');
    String[] parts =
        parent instanceof Origin.Artifact artifact
            ? artifact.coordinates().split(":", -1)
            : new String[] {((Origin.Module) parent).artifactId(), "classes", "0"};
    boolean provided = parent instanceof Origin.Artifact artifact && artifact.provided();
    String version = parts[parts.length - 1];
    String plain = parts[0] + ":" + name + ":jar:" + version;
    String unique =
        coordinates.contains(plain)
            ? parts[0] + ":" + parts[1] + "." + name + ":jar:" + version
            : plain;
    coordinates.add(unique);
    return new Origin.Artifact(unique, "", provided);
  }

  List<ClassPathEntry> entries() {
    return entries;
  }

  /** Returns the listing of each entry; empty for folders. */
  List<Optional<JarListing>> listings() {
    return listings;
  }
}
