package org.clustrix.reachability.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.Constant;
import org.apache.bcel.classfile.ConstantCP;
import org.apache.bcel.classfile.ConstantNameAndType;
import org.apache.bcel.classfile.ConstantPool;
import org.clustrix.reachability.code.Descriptors;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.TextUse;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.fact.TypeUse;

/**
 * Everything that a constant pool names, for code that cannot be decoded: too much rather than too
 * little. Stateless.
 */
final class WholePool {
  private WholePool() {}

  static Set<String> classes(ConstantPool pool) {
    Set<String> names = new TreeSet<>();
    for (Constant constant : pool) {
      if (constant != null && constant.getTag() == Const.CONSTANT_Class) {
        TypeNames.ofConstant(pool.constantToString(constant)).ifPresent(names::add);
      }
    }
    return names;
  }

  static MethodFacts facts(ConstantPool pool) {
    List<Call> calls = new ArrayList<>();
    List<TextUse> texts = new ArrayList<>();
    for (Constant constant : pool) {
      if (constant == null) {
        continue;
      }
      boolean method =
          constant.getTag() == Const.CONSTANT_Methodref
              || constant.getTag() == Const.CONSTANT_InterfaceMethodref;
      if (method && isWellFormed(pool, (ConstantCP) constant)) {
        calls.add(new Call(Call.Kind.VIRTUAL, member(pool, (ConstantCP) constant), List.of(), 0));
      } else if (constant.getTag() == Const.CONSTANT_String) {
        texts.add(new TextUse(pool.constantToString(constant), 0));
      }
    }
    List<TypeUse> types = new ArrayList<>();
    for (String name : classes(pool)) {
      types.add(new TypeUse(TypeUse.Kind.NEW, name, 0));
    }
    return new MethodFacts(calls, List.of(), types, List.of(), List.of(), texts, List.of());
  }

  private static boolean isWellFormed(ConstantPool pool, ConstantCP member) {
    ConstantNameAndType name = pool.getConstant(member.getNameAndTypeIndex());
    return Descriptors.isWellFormed(name.getSignature(pool));
  }

  private static MethodRef member(ConstantPool pool, ConstantCP member) {
    ConstantNameAndType name = pool.getConstant(member.getNameAndTypeIndex());
    return new MethodRef(
        member.getClass(pool).replace('/', '.'), name.getName(pool), name.getSignature(pool));
  }
}
