package org.clustrix.reachability.fact;

/**
 * A method as code names it.
 *
 * @param owner the binary name of the class that is named; the method may lie in a super type
 * @param name its name, {@code <init>} for a constructor
 * @param descriptor its descriptor (JVMS §4.3.3)
 */
public record MethodRef(String owner, String name, String descriptor) {

  /** Returns name and descriptor, by which a JVM selects an overriding method (JVMS §5.4.6). */
  public String signature() {
    return name + descriptor;
  }

  /** Returns whether the owner and the name are these. */
  public boolean is(String otherOwner, String otherName) {
    return owner.equals(otherOwner) && name.equals(otherName);
  }

  // Of each reached call at least one is looked up: what a record makes of itself is slow at first.

  @Override
  public boolean equals(Object other) {
    return other instanceof MethodRef that
        && name.equals(that.name)
        && owner.equals(that.owner)
        && descriptor.equals(that.descriptor);
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }
}
