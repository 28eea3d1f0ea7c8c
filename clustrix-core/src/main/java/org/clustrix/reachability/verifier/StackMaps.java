package org.clustrix.reachability.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.StackMap;
import org.apache.bcel.classfile.StackMapEntry;
import org.apache.bcel.classfile.StackMapType;
import org.clustrix.reachability.code.ClassConstants;

/** The frames that a method declares at its branch targets (JVMS §4.7.4), laid out in words. */
final class StackMaps {
  /** All frames of real code together stay far below it. */
  private static final long MOST_WORDS = 8_000_000;

  private StackMaps() {}

  /**
   * Returns the declared frames by their position in the code.
   *
   * @param initial the descriptors of the receiver and the parameters, which the first frame builds
   *     on
   */
  static SortedMap<Integer, TypeFrame> of(
      StackMap map, ClassConstants constants, List<String> initial) {
    SortedMap<Integer, TypeFrame> frames = new TreeMap<>();
    if (map == null) {
      return frames;
    }
    List<Object> current = new ArrayList<>(initial);
    int position = -1;
    long words = 0;
    for (StackMapEntry entry : map.getStackMap()) {
      position += entry.getByteCodeOffset() + 1;
      int type = entry.getFrameType();
      if (type >= Const.CHOP_FRAME && type <= Const.CHOP_FRAME_MAX) {
        int chopped = Const.CHOP_FRAME_MAX + 1 - type;
        for (int i = 0; i < chopped && !current.isEmpty(); i++) {
          current.remove(current.size() - 1);
        }
      } else if (type == Const.FULL_FRAME) {
        current = new ArrayList<>(List.of(entry.getTypesOfLocals()));
      } else {
        current.addAll(List.of(entry.getTypesOfLocals()));
      }
      words += current.size() + 1;
      if (words > MOST_WORDS) {
        throw new IllegalArgumentException("too many stack maps to hold");
      }
      frames.put(position, frame(constants, current, entry.getTypesOfStackItems()));
    }
    return frames;
  }

  private static TypeFrame frame(
      ClassConstants constants, List<Object> locals, StackMapType[] stack) {
    TypeFrame frame = new TypeFrame(locals.size() * 2, stack.length * 2);
    int index = 0;
    for (Object local : locals) {
      if (local instanceof StackMapType type) {
        frame.store(index, name(constants, type));
        index += wide(type) ? 2 : 1;
      } else {
        String descriptor = (String) local;
        frame.store(index, descriptor);
        index += descriptor.equals("J") || descriptor.equals("D") ? 2 : 1;
      }
    }
    for (StackMapType type : stack) {
      frame.push(name(constants, type));
      if (wide(type)) {
        frame.push(TypeFrame.TOP);
      }
    }
    return frame;
  }

  private static boolean wide(StackMapType type) {
    return type.getType() == Const.ITEM_Long || type.getType() == Const.ITEM_Double;
  }

  private static String name(ClassConstants constants, StackMapType type) {
    return switch (type.getType()) {
      case Const.ITEM_Object -> constants.descriptor(type.getIndex());
      case Const.ITEM_Null -> TypeFrame.NULL;
      case Const.ITEM_NewObject -> TypeFrame.FRESH + type.getIndex();
      case Const.ITEM_InitObject -> TypeFrame.FRESH;
      default -> TypeFrame.TOP;
    };
  }
}
