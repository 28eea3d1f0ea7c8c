package org.clustrix.launcher.binding;

/**
 * Where a value stands in the arguments or in the result, as {@code args[1].points[3].x}.
 * Immutable; the text is only made for an error.
 */
final class ValuePath {
  private final ValuePath parent;
  private final String name;
  private final int index;

  private ValuePath(ValuePath parent, String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  static ValuePath root(String name) {
    return new ValuePath(null, name, -1);
  }

  ValuePath index(int position) {
    return new ValuePath(this, null, position);
  }

  ValuePath field(String field) {
    return new ValuePath(this, field, -1);
  }

  @Override
  public String toString() {
    if (parent == null) {
      return name;
    }
    return name == null ? parent + "[" + index + "]" : parent + "." + name;
  }
}
