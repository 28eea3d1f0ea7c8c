package org.clustrix.entrypoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.bcel.classfile.Attribute;
import org.apache.bcel.classfile.LocalVariable;
import org.apache.bcel.classfile.LocalVariableTable;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.classfile.MethodParameter;
import org.apache.bcel.classfile.MethodParameters;
import org.apache.bcel.classfile.Signature;
import org.apache.bcel.generic.Type;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.Parameter;

/** Describes a method as the package's metadata does. Stateless. */
final class FunctionSignatures {
  private FunctionSignatures() {}

  static FunctionInfo of(String className, Method method) {
    Type[] types = method.getArgumentTypes();
    List<String> generic = new ArrayList<>();
    for (Type type : types) {
      generic.add(type.toString());
    }
    String returns = method.getReturnType().toString();
    Optional<GenericMethod> signature = signature(method);
    // Where the compiler adds parameters, the generic signature leaves them out.
    if (signature.isPresent() && signature.get().parameters().size() == types.length) {
      generic = signature.get().parameters();
      returns = signature.get().returns();
    }
    List<Parameter> parameters = new ArrayList<>();
    List<String> names = names(method, types);
    for (int i = 0; i < types.length; i++) {
      parameters.add(new Parameter(names.get(i), generic.get(i)));
    }
    int dot = className.lastIndexOf('.');
    String simple = className.substring(dot + 1).replace('$', '.');
    return new FunctionInfo(
        method.getName(),
        dot < 0 ? "" : className.substring(0, dot),
        simple + "." + method.getName(),
        className,
        method.getSignature(),
        parameters,
        returns);
  }

  private static Optional<GenericMethod> signature(Method method) {
    return Arrays.stream(method.getAttributes())
        .filter(Signature.class::isInstance)
        .map(attribute -> GenericMethod.parse(((Signature) attribute).getSignature()))
        .findFirst();
  }

  /** From MethodParameters (javac -parameters), then from the debug information, then made up. */
  private static List<String> names(Method method, Type[] types) {
    List<String> names = new ArrayList<>();
    int slot = method.isStatic() ? 0 : 1;
    for (int i = 0; i < types.length; i++) {
      String name = declared(method, i).or(local(method, slot)).orElse("arg" + i);
      names.add(name);
      slot += types[i].getSize();
    }
    return names;
  }

  private static Optional<String> declared(Method method, int index) {
    for (Attribute attribute : method.getAttributes()) {
      if (attribute instanceof MethodParameters declared) {
        MethodParameter[] parameters = declared.getParameters();
        if (index < parameters.length && parameters[index].getNameIndex() != 0) {
          return Optional.of(parameters[index].getParameterName(method.getConstantPool()));
        }
      }
    }
    return Optional.empty();
  }

  private static java.util.function.Supplier<Optional<String>> local(Method method, int slot) {
    return () -> {
      LocalVariableTable table = method.getLocalVariableTable();
      LocalVariable variable = table == null ? null : table.getLocalVariable(slot, 0);
      return Optional.ofNullable(variable).map(LocalVariable::getName);
    };
  }
}
