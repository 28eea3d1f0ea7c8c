package org.clustrix.reachability.flow;

import java.util.ArrayList;
import java.util.List;
import org.apache.bcel.classfile.BootstrapMethod;
import org.apache.bcel.classfile.BootstrapMethods;
import org.apache.bcel.classfile.Constant;
import org.apache.bcel.classfile.ConstantCP;
import org.apache.bcel.classfile.ConstantClass;
import org.apache.bcel.classfile.ConstantDynamic;
import org.apache.bcel.classfile.ConstantInvokeDynamic;
import org.apache.bcel.classfile.ConstantMethodHandle;
import org.apache.bcel.classfile.ConstantMethodType;
import org.apache.bcel.classfile.ConstantNameAndType;
import org.apache.bcel.classfile.ConstantPool;
import org.apache.bcel.classfile.ConstantString;
import org.clustrix.reachability.code.Descriptors;
import org.clustrix.reachability.fact.LinkedConstant;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.TypeNames;

/** Reads the constants that take linking, with the bootstrap methods of the class behind them. */
final class ConstantLinker {
  /** Dynamic constants may nest, and the JVM refuses circles only when it links them. */
  private static final int DEEPEST = 16;

  private final ConstantPool pool;
  private final BootstrapMethods bootstraps;

  /** The attribute is null in a class without dynamic constants. */
  ConstantLinker(ConstantPool pool, BootstrapMethods bootstraps) {
    this.pool = pool;
    this.bootstraps = bootstraps;
  }

  LinkedConstant link(int index) {
    return link(index, 0);
  }

  private LinkedConstant link(int index, int depth) {
    Constant constant = pool.getConstant(index);
    if (constant instanceof ConstantMethodHandle handle) {
      return handle(handle);
    } else if (constant instanceof ConstantMethodType type) {
      return new LinkedConstant.Type(descriptor(type.getDescriptorIndex()));
    } else if (constant instanceof ConstantClass type) {
      return new LinkedConstant.ClassConstant(
          TypeNames.ofConstant(utf8(type.getNameIndex())).orElse(""));
    } else if (constant instanceof ConstantString text) {
      return new LinkedConstant.Text(utf8(text.getStringIndex()));
    } else if (constant instanceof ConstantInvokeDynamic || constant instanceof ConstantDynamic) {
      return dynamic((ConstantCP) constant, depth);
    }
    return new LinkedConstant.Text(""); // a number: names nothing
  }

  private LinkedConstant dynamic(ConstantCP constant, int depth) {
    // Both dynamic constants keep the bootstrap's index where other members keep their class.
    BootstrapMethod bootstrap = bootstraps.getBootstrapMethods()[constant.getClassIndex()];
    ConstantNameAndType member = pool.getConstant(constant.getNameAndTypeIndex());
    List<LinkedConstant> arguments = new ArrayList<>();
    if (depth < DEEPEST) {
      for (int argument : bootstrap.getBootstrapArguments()) {
        arguments.add(link(argument, depth + 1));
      }
    }
    ConstantMethodHandle handle = pool.getConstant(bootstrap.getBootstrapMethodRef());
    return new LinkedConstant.Dynamic(
        handle(handle),
        arguments,
        utf8(member.getNameIndex()),
        descriptor(member.getSignatureIndex()));
  }

  private LinkedConstant.Handle handle(ConstantMethodHandle handle) {
    ConstantCP member = pool.getConstant(handle.getReferenceIndex());
    ConstantNameAndType name = pool.getConstant(member.getNameAndTypeIndex());
    MethodRef target =
        new MethodRef(
            member.getClass(pool).replace('/', '.'),
            utf8(name.getNameIndex()),
            descriptor(name.getSignatureIndex()));
    return new LinkedConstant.Handle(handle.getReferenceKind(), target);
  }

  private String descriptor(int index) {
    return Descriptors.checked(utf8(index));
  }

  private String utf8(int index) {
    return pool.getConstantUtf8(index).getBytes();
  }
}
