package org.clustrix.reachability.code;

import java.util.Objects;
import java.util.function.IntConsumer;
import org.apache.bcel.Const;

/**
 * Reads instructions in place (JVMS §6.5), without an object for each. Positions are byte offsets.
 * Code that makes no sense ends in an {@link IndexOutOfBoundsException}. Immutable as long as
 * nobody changes the bytes.
 */
public final class CodeBytes {
  private final byte[] code;

  /** Wraps the bytes of a Code attribute. */
  public CodeBytes(byte[] code) {
    this.code = code;
  }

  /** Returns how many bytes there are. */
  public int length() {
    return code.length;
  }

  /** Returns the instruction at a position. */
  public int opcode(int position) {
    return code[position] & 0xff;
  }

  /** Returns an operand of one byte, unsigned. */
  public int u1(int position) {
    return code[position] & 0xff;
  }

  /** Returns an operand of two bytes, unsigned. */
  public int u2(int position) {
    return u1(position) << 8 | u1(position + 1);
  }

  /** Returns an operand of four bytes. */
  public int s4(int position) {
    return u2(position) << 16 | u2(position + 2);
  }

  /** Returns the position of the next instruction. */
  public int next(int position) {
    int opcode = opcode(position);
    int padded = padded(position);
    int length =
        switch (opcode) {
          case Const.TABLESWITCH ->
              padded + 12 + 4 * (s4(padded + 8) - s4(padded + 4) + 1) - position;
          case Const.LOOKUPSWITCH -> padded + 8 + 8 * s4(padded + 4) - position;
          case Const.WIDE -> opcode(position + 1) == Const.IINC ? 6 : 4;
          default -> 1 + Math.max(0, Const.getNoOfOperands(opcode));
        };
    if (length <= 0) {
      throw new IndexOutOfBoundsException("a switch at " + position + " has no end");
    }
    return position + length;
  }

  /** The operands of a switch begin at the next multiple of four. */
  private static int padded(int position) {
    return (position & ~3) + 4;
  }

  /** Returns whether control never goes on behind an instruction. */
  public boolean ends(int position) {
    int opcode = opcode(position);
    return (opcode >= Const.IRETURN && opcode <= Const.RETURN)
        || opcode == Const.ATHROW
        || opcode == Const.GOTO
        || opcode == Const.GOTO_W
        || opcode == Const.TABLESWITCH
        || opcode == Const.LOOKUPSWITCH
        || opcode == Const.RET;
  }

  /**
   * Tells every position that the instruction may jump to.
   *
   * @throws IndexOutOfBoundsException where it jumps out of the code
   */
  public void branches(int position, IntConsumer target) {
    int opcode = opcode(position);
    if ((opcode >= Const.IFEQ && opcode <= Const.JSR)
        || opcode == Const.IFNULL
        || opcode == Const.IFNONNULL) {
      target.accept(inside(position + (short) u2(position + 1)));
    } else if (opcode == Const.GOTO_W || opcode == Const.JSR_W) {
      target.accept(inside(position + s4(position + 1)));
    } else if (opcode == Const.TABLESWITCH || opcode == Const.LOOKUPSWITCH) {
      boolean table = opcode == Const.TABLESWITCH;
      int padded = padded(position);
      target.accept(inside(position + s4(padded)));
      int count = table ? s4(padded + 8) - s4(padded + 4) + 1 : s4(padded + 4);
      for (int i = 0; i < count; i++) {
        int offset = s4(table ? padded + 12 + 4 * i : padded + 12 + 8 * i);
        target.accept(inside(position + offset));
      }
    }
  }

  private int inside(int target) {
    return Objects.checkIndex(target, code.length);
  }
}
