package org.clustrix.reachability.verifier;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.bcel.classfile.Code;
import org.apache.bcel.classfile.CodeException;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.LineNumberTable;
import org.apache.bcel.classfile.Method;
import org.clustrix.reachability.code.ClassConstants;
import org.clustrix.reachability.code.CodeBytes;
import org.clustrix.reachability.code.Descriptors;

/** Walks once through the code of one method and compares types where the verifier does. */
final class MethodTypes {
  /** What real code takes is a tenth of it; more is made to take all day. */
  private static final long MOST_STEPS = 100_000_000;

  private static final String THROWABLE = "Ljava/lang/Throwable;";

  private final ClassConstants constants;
  private final Assignments assignments;
  private final CodeBytes bytes;
  private final CodeException[] handlers;
  private final LineNumberTable lines;
  private final SortedMap<Integer, TypeFrame> maps;
  private final TypeFrame frame;
  private final TypeStep step;
  private long steps;

  MethodTypes(JavaClass type, Method method, ClassConstants constants, Assignments assignments) {
    this.constants = constants;
    this.assignments = assignments;
    Code code = method.getCode();
    this.bytes = new CodeBytes(code.getCode());
    this.handlers = code.getExceptionTable();
    this.lines = code.getLineNumberTable();
    String self = "L" + type.getClassName().replace('.', '/') + ";";
    List<String> initial = new ArrayList<>();
    if (!method.isStatic()) {
      initial.add(method.getName().equals("<init>") ? TypeFrame.FRESH : self);
    }
    initial.addAll(Descriptors.parameters(method.getSignature()));
    this.maps = StackMaps.of(code.getStackMap(), constants, initial);
    this.frame = new TypeFrame(code.getMaxLocals(), code.getMaxStack() + 2);
    int index = 0;
    for (String descriptor : initial) {
      char kind = descriptor.charAt(0);
      boolean reference = kind == 'L' || kind == '[' || kind == 'U';
      frame.store(index, reference ? descriptor : TypeFrame.TOP);
      index += Descriptors.words(descriptor);
    }
    this.step =
        new TypeStep(
            bytes, constants, frame, self, Descriptors.returns(method.getSignature()), this);
  }

  void run() {
    catches();
    Iterator<Map.Entry<Integer, TypeFrame>> declared = maps.entrySet().iterator();
    Map.Entry<Integer, TypeFrame> next = declared.hasNext() ? declared.next() : null;
    boolean reached = true;
    boolean stored = true;
    for (int position = 0; position < bytes.length(); position = bytes.next(position)) {
      while (next != null && next.getKey() < position) {
        next = declared.hasNext() ? declared.next() : null;
      }
      if (next != null && next.getKey() == position) {
        if (reached) {
          meet(position, next.getValue());
        }
        frame.become(next.getValue());
        reached = true;
        stored = true;
      }
      if (reached) {
        protectedRanges(position, stored);
        stored = step.apply(position);
        reached = !bytes.ends(position);
      }
    }
  }

  /** The class of a handler is compared with Throwable, and what it catches with its frame. */
  private void catches() {
    for (CodeException handler : handlers) {
      String caught =
          handler.getCatchType() == 0 ? THROWABLE : constants.descriptor(handler.getCatchType());
      compare(caught, THROWABLE, handler.getHandlerPC());
      TypeFrame declared = maps.get(handler.getHandlerPC());
      if (declared != null && declared.depth() > 0) {
        compare(caught, declared.stackFromBottom(0), handler.getHandlerPC());
      }
    }
  }

  /** What the locals hold anywhere in a protected range must fit the handler's frame. */
  private void protectedRanges(int position, boolean stored) {
    count(handlers.length);
    for (CodeException handler : handlers) {
      boolean inside = handler.getStartPC() <= position && position < handler.getEndPC();
      TypeFrame declared = maps.get(handler.getHandlerPC());
      if (inside && (stored || position == handler.getStartPC()) && declared != null) {
        locals(position, declared);
      }
    }
  }

  /** Control comes to a place that declares its frame. */
  void branch(int position, int target) {
    TypeFrame declared = maps.get(target);
    if (declared != null) {
      meet(position, declared);
    }
  }

  private void meet(int position, TypeFrame declared) {
    locals(position, declared);
    int depth = Math.min(frame.depth(), declared.depth());
    for (int i = 0; i < depth; i++) {
      compare(frame.stackFromBottom(i), declared.stackFromBottom(i), position);
    }
  }

  private void locals(int position, TypeFrame declared) {
    count(declared.locals());
    for (int i = 0; i < declared.locals(); i++) {
      compare(frame.local(i), declared.local(i), position);
    }
  }

  private void count(int more) {
    steps += more;
    if (steps > MOST_STEPS) {
      throw new IllegalArgumentException("too many types to compare");
    }
  }

  void compare(String from, String to, int position) {
    if (!from.equals(to)) {
      assignments.compare(from, to, lines == null ? 0 : Math.max(0, lines.getSourceLine(position)));
    }
  }
}
