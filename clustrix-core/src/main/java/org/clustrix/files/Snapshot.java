package org.clustrix.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clustrix.api.FileInfo;
import org.clustrix.api.FileTree;

/**
 * What lies below one folder, as one answer told it. What links lead to outside is asked for when
 * one of them is entered, for all at once. For one thread.
 */
final class Snapshot implements FileTree {
  private final String root;
  private final int depth;
  private final Place place;
  private final Source source;
  private final Folders folders = new Folders();
  private final String here;
  private final Node top;

  /** Asks the host. */
  interface Source {
    /** Returns what is said of absolute paths, the work directory first. */
    List<TreeAnswer.Root> ask(List<String> paths) throws IOException;
  }

  /**
   * Asks for one tree.
   *
   * @param root as the caller writes it
   * @param depth how many levels below it are of interest
   */
  Snapshot(String root, int depth, Place place, Source source) throws IOException {
    this.root = root;
    this.depth = depth;
    this.place = place;
    this.source = source;
    String absolute = place.absolute(root);
    List<TreeAnswer.Root> said = source.ask(List.of(absolute));
    here = said.get(0).entries().isEmpty() ? "" : said.get(0).entries().get(0).id();
    if (said.get(1).found() == TreeAnswer.Found.DENIED) {
      throw new AccessDeniedException(root);
    }
    top = folders.learn(absolute, said.get(1), depth);
  }

  @Override
  public String place() {
    return place.toString();
  }

  /** Returns null where there is none. */
  private Node node(String path) throws IOException {
    String[] names = Place.names(path);
    Node node = top;
    StringBuilder absolute = new StringBuilder(place.absolute(root));
    for (int i = Place.names(root).length; i < names.length && node != null; i++) {
      Map<String, Node> children = real(node, absolute.toString()).children(path);
      absolute.append('/').append(names[i]);
      node = children.get(names[i]);
    }
    return node;
  }

  /** Returns the node that knows what is in a folder, which a link or a cut does not. */
  private Node real(Node node, String absolute) throws IOException {
    if (node.contents() != Node.Contents.UNKNOWN) {
      return node;
    }
    String id = node.entry().id();
    Node known = folders.known(id);
    if (known == null) {
      Map<String, String> unknown = folders.unknown(id, absolute);
      List<TreeAnswer.Root> said = source.ask(new ArrayList<>(unknown.values()));
      int n = 1;
      for (Map.Entry<String, String> asked : unknown.entrySet()) {
        learn(asked.getKey(), asked.getValue(), said.get(n++));
      }
      known = folders.known(id);
    }
    if (known == null) {
      throw Node.none(absolute, place);
    }
    return known;
  }

  private void learn(String id, String path, TreeAnswer.Root said) {
    if (said.found() == TreeAnswer.Found.DENIED) {
      folders.deny(id);
    } else {
      folders.learn(path, said, depth);
    }
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    Node node = node(path);
    return node == null || node.entry().isNowhere() ? null : node.info(place.name(path));
  }

  @Override
  public List<FileInfo> list(String folder) throws IOException {
    Node node = node(folder);
    if (node == null) {
      throw Node.none(folder, place);
    }
    List<FileInfo> entries = new ArrayList<>();
    real(node, place.absolute(folder))
        .children(folder)
        .forEach((name, child) -> entries.add(child.info(name)));
    return entries;
  }

  @Override
  public String identity(String folder) throws IOException {
    if (folder.equals(".")) {
      return here;
    }
    Node node = node(folder);
    if (node == null) {
      throw Node.none(folder, place);
    }
    if (node.contents() == Node.Contents.DENIED) {
      throw new AccessDeniedException(folder);
    }
    return node.entry().id();
  }
}
