package org.clustrix.reachability.rule;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.clustrix.classpath.DataFile;
import org.clustrix.classpath.Resource;
import org.clustrix.reachability.fact.TypeNames;

/**
 * Serialized objects among the resources of the project and the data files: the classes that the
 * stream describes are read back (Java Object Serialization Specification §6.4.2).
 */
final class SerializedDataRule implements Rule.OnResource, Rule.OnData {
  private static final int MAGIC = 0xaced0005;
  private static final int CLASS_DESCRIPTION = 0x72;
  private static final int PROXY_DESCRIPTION = 0x7d;
  private static final int MOST = 64 << 20;

  @Override
  public String name() {
    return "serialized data";
  }

  @Override
  public void onResource(Resource resource, Reach reach) {
    if (resource.root().isProject()) {
      keep(Content.of(resource), reach);
    }
  }

  @Override
  public void onData(DataFile file, Reach reach) {
    if (isStream(Content.of(file, 4))) {
      keep(Content.of(file, MOST), reach);
    }
  }

  private static void keep(byte[] bytes, Reach reach) {
    if (isStream(bytes)) {
      names(bytes).forEach(name -> reach.typeIfPresent(name, Level.REFLECTED, 0));
    }
  }

  private static boolean isStream(byte[] bytes) {
    return bytes.length >= 4 && (u2(bytes, 0) << 16 | u2(bytes, 2)) == MAGIC;
  }

  /**
   * Looks at every place where a description could begin instead of parsing what goes before: data
   * in between that only looks so names no class of the class path.
   */
  private static Set<String> names(byte[] bytes) {
    Set<String> names = new TreeSet<>();
    for (int i = 4; i + 3 < bytes.length; i++) {
      if (bytes[i] == CLASS_DESCRIPTION) {
        text(bytes, i + 1, names);
      } else if (bytes[i] == PROXY_DESCRIPTION && i + 5 < bytes.length) {
        int count = u2(bytes, i + 1) == 0 ? u2(bytes, i + 3) : 0;
        int at = i + 5;
        for (int j = 0; j < count && at > 0; j++) {
          at = text(bytes, at, names);
        }
      }
    }
    return names;
  }

  /** Adds the name at a place; returns the place behind it, or 0 where there is none. */
  private static int text(byte[] bytes, int at, Set<String> names) {
    int end = at + 2 > bytes.length ? 0 : at + 2 + u2(bytes, at);
    if (end <= at + 2 || end > bytes.length) {
      return 0;
    }
    for (int i = at + 2; i < end; i++) {
      if (bytes[i] >= 0 && bytes[i] < '$') {
        return 0;
      }
    }
    String name = new String(bytes, at + 2, end - at - 2, StandardCharsets.UTF_8);
    boolean array = name.startsWith("[") && name.endsWith(";");
    if (!name.startsWith("[") || array) {
      TypeNames.ofConstant(name).ifPresent(names::add);
    }
    return end;
  }

  private static int u2(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
