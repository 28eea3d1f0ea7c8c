package org.clustrix.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folders that answers told of, by device and number, so that a link to one finds it. Not
 * thread-safe.
 */
final class Folders {
  private final Map<String, Node> known = new HashMap<>();
  private final Map<String, String> outside = new LinkedHashMap<>();

  /** Returns the node of a folder that says what is in it; null where nothing is known. */
  Node known(String id) {
    return known.get(id);
  }

  /**
   * Returns the folders to ask for, with their paths, so as to know one of them: where a link leads
   * there, those of all links that lead to what is not known.
   */
  Map<String, String> unknown(String id, String path) {
    outside.keySet().removeIf(known::containsKey);
    Map<String, String> wanted =
        outside.containsKey(id) ? new LinkedHashMap<>(outside) : Map.of(id, path);
    outside.keySet().removeAll(wanted.keySet());
    return wanted;
  }

  /** Takes in that a folder may not be listed. */
  void deny(String id) {
    TreeEntry entry = new TreeEntry('d', 0, 0, id, "", 0, "");
    known.put(id, new Node(entry, Node.Contents.DENIED));
  }

  /**
   * Takes in an answer.
   *
   * @param absolute the path that was asked for
   * @param depth folders so deep were not listed
   * @return the node of that path; null where nothing is there
   */
  Node learn(String absolute, TreeAnswer.Root said, int depth) {
    List<Node> path = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Node top = null;
    for (TreeEntry entry : said.entries()) {
      path.subList(entry.depth(), path.size()).clear();
      names.subList(entry.depth(), names.size()).clear();
      names.add(entry.depth() == 0 ? "." : entry.name());
      Node node;
      if (entry.isLink()) {
        node = link(absolute, String.join("/", names), entry, said);
      } else if (entry.isFolder()) {
        node = folder(said.unreadable().contains(String.join("/", names)), entry, depth);
      } else {
        node = new Node(entry, Node.Contents.KNOWN);
      }
      if (entry.depth() > 0) {
        path.get(entry.depth() - 1).put(entry.name(), node);
      }
      path.add(node);
      top = path.get(0);
    }
    return top;
  }

  private Node folder(boolean denied, TreeEntry entry, int depth) {
    boolean cut = entry.depth() == depth;
    Node node =
        new Node(
            entry,
            denied ? Node.Contents.DENIED : cut ? Node.Contents.UNKNOWN : Node.Contents.KNOWN);
    if (!cut || denied) {
      known.put(entry.id(), node);
    }
    return node;
  }

  private Node link(String absolute, String below, TreeEntry link, TreeAnswer.Root said) {
    TreeEntry target = said.links().get(below);
    if (target == null || target.isLink()) {
      return new Node(TreeEntry.nowhere(link), Node.Contents.KNOWN);
    }
    if (!target.isFolder()) {
      return new Node(target, Node.Contents.KNOWN);
    }
    outside.putIfAbsent(target.id(), absolute + below.substring(1));
    return new Node(target, Node.Contents.UNKNOWN);
  }
}
