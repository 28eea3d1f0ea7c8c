package org.clustrix.reachability.flow;

import java.util.Optional;
import org.apache.bcel.Const;
import org.clustrix.reachability.fact.Value;

/** The constants that {@code ldc} loads (JVMS §6.5). Stateless. */
final class Loads {
  private Loads() {}

  /**
   * Takes note of a constant; returns what is known of it.
   *
   * @param lost whether the value is not followed, so that anything may see it
   */
  static Value constant(
      PoolMembers pool, FactRecorder recorder, int position, int index, boolean lost) {
    switch (pool.tag(index)) {
      case Const.CONSTANT_String -> {
        String text = pool.text(index);
        recorder.text(position, text);
        return Value.text(text);
      }
      case Const.CONSTANT_Class -> {
        Optional<String> name = pool.className(index);
        if (name.isPresent()) {
          recorder.literal(position, name.get());
          Value literal = new Value.ClassLiteral(name.get(), position);
          if (lost) {
            recorder.escapes(position, literal);
          }
          return literal;
        }
      }
      case Const.CONSTANT_MethodHandle, Const.CONSTANT_MethodType, Const.CONSTANT_Dynamic ->
          recorder.constant(position, index);
      default -> {
        // a number
      }
    }
    return Value.unknown();
  }
}
