package org.clustrix.reachability.flow;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.bcel.classfile.AnnotationEntry;
import org.apache.bcel.classfile.ConstantPool;
import org.apache.bcel.classfile.Unknown;

/**
 * The annotations of types (JVMS §4.7.20), an attribute that BCEL leaves as bytes: of each where it
 * stands, the way into the type, and the annotation itself. Those inside code no reflection can
 * see. Stateless.
 */
final class TypeAnnotations {
  private static final String NAME = "RuntimeVisibleTypeAnnotations";

  private TypeAnnotations() {}

  /** Returns the annotations in an attribute, none if it is another one. */
  static List<AnnotationEntry> in(Unknown attribute, ConstantPool pool) {
    List<AnnotationEntry> entries = new ArrayList<>();
    if (attribute.getName().equals(NAME)) {
      try (DataInputStream in =
          new DataInputStream(new ByteArrayInputStream(attribute.getBytes()))) {
        for (int i = in.readUnsignedShort(); i > 0; i--) {
          in.skipNBytes(targetLength(in.readUnsignedByte()));
          in.skipNBytes(2L * in.readUnsignedByte());
          entries.add(AnnotationEntry.read(in, pool, true));
        }
      } catch (IOException e) {
        throw new IllegalArgumentException("annotations of types that are cut", e);
      }
    }
    return entries;
  }

  /** What follows each kind of target (JVMS table 4.7.20-A). */
  private static int targetLength(int kind) {
    return switch (kind) {
      case 0x00, 0x01, 0x16 -> 1; // a type parameter, a formal parameter
      case 0x10, 0x11, 0x12, 0x17 -> 2; // a super type, a bound, a thrown type
      case 0x13, 0x14, 0x15 -> 0; // a field, a result, a receiver
      default -> throw new IllegalArgumentException("an annotation of a type at " + kind);
    };
  }
}
