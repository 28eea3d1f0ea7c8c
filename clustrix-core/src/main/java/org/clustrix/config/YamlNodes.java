package org.clustrix.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML as nodes that know their lines. No object is made of what the file says: there are texts,
 * lists and maps, nested no deeper than settings are.
 */
final class YamlNodes {
  /** The file, clusters, one cluster, one setting, its items. */
  private static final int DEEPEST = 5;

  private static final Set<Tag> TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

  private final Path file;

  YamlNodes(Path file) {
    this.file = file;
  }

  /** Returns the entries of a text that is one map; none where it is empty. */
  List<NodeTuple> mapping(String text) {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    try {
      requireShallow(new Parse(settings).parseString(plain));
      Node root = new Compose(settings).composeString(plain).orElse(null);
      if (root == null || root.getTag().equals(Tag.NULL)) {
        return List.of();
      }
      if (root instanceof MappingNode map) {
        return unique(map.getValue());
      }
      throw error(root, "it holds no settings", "write 'name: value' on each line");
    } catch (MarkedYamlEngineException e) {
      throw error(e.getProblemMark().map(Mark::getLine).orElse(0), e.getProblem(), "mend the YAML");
    } catch (YamlEngineException e) {
      throw new ConfigurationException(file + ": " + e.getMessage(), "mend the YAML");
    }
  }

  /** Composing is recursive, reading events is not. */
  private void requireShallow(Iterable<Event> events) {
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      int line = event.getStartMark().map(Mark::getLine).orElse(0);
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        throw error(line, "this is nested deeper than settings are", "write it flat");
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof DocumentStartEvent && ++documents > 1) {
        throw error(line, "a second document begins", "write one file for all");
      }
    }
  }

  /** Returns the entries, whose keys must differ. */
  List<NodeTuple> unique(List<NodeTuple> entries) {
    Map<String, Node> seen = new HashMap<>();
    for (NodeTuple entry : entries) {
      Node before = seen.put(scalar(entry.getKeyNode()), entry.getKeyNode());
      if (before != null) {
        throw error(
            entry.getKeyNode(),
            "'" + scalar(entry.getKeyNode()) + "' stands twice, first in line " + line(before),
            "keep one of them");
      }
    }
    return entries;
  }

  /** Returns the text of a node that must be one value. */
  String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return text(scalar);
    }
    throw error(node, "one value is expected here", "write it as text");
  }

  /** Returns a value as it is written; empty for none. */
  String text(ScalarNode node) {
    if (!TAGS.contains(node.getTag())) {
      throw error(node, "the tag " + node.getTag() + " is not taken", "write the plain value");
    }
    return node.getTag().equals(Tag.NULL) ? "" : node.getValue();
  }

  /** Returns file and line, as messages name them. */
  String place(Node node) {
    return file + ":" + line(node);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  ConfigurationException error(Node node, String summary, String remedy) {
    return error(line(node) - 1, summary, remedy);
  }

  private ConfigurationException error(int line, String summary, String remedy) {
    return new ConfigurationException(file + ":" + (line + 1) + ": " + summary, remedy);
  }
}
