package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.ConstantUse;
import org.clustrix.reachability.fact.FieldUse;
import org.clustrix.reachability.fact.LinkedConstant;
import org.clustrix.reachability.fact.LiteralUse;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.fact.TypeUse;

/** Lists what project code takes from outside the project, as a source file's imports would. */
final class ImportRule implements Rule.OnClass, Rule.OnMethod {
  @Override
  public String name() {
    return "import";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LOADED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (type.isProject()) {
      type.superNames().forEach(name -> reach.imported(name, 0));
    }
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.ALWAYS : Interest.NONE;
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    TypeNames.inDescriptor(method.descriptor())
        .forEach(name -> reach.imported(name, method.line()));
    for (Call call : facts.calls()) {
      reach.imported(call.target().owner(), call.line());
    }
    for (FieldUse field : facts.fields()) {
      reach.imported(field.owner(), field.line());
    }
    for (TypeUse use : facts.types()) {
      reach.imported(use.className(), use.line());
    }
    for (LiteralUse use : facts.literals()) {
      reach.imported(use.className(), use.line());
    }
    for (ConstantUse use : facts.constants()) {
      constant(use, reach);
    }
  }

  /** What a lambda or method reference is, not how the compiler links it. */
  private static void constant(ConstantUse use, Reach reach) {
    if (use.constant() instanceof LinkedConstant.Dynamic dynamic) {
      int result = dynamic.descriptor().lastIndexOf(')') + 1;
      TypeNames.inDescriptor(dynamic.descriptor().substring(result))
          .forEach(name -> reach.imported(name, use.line()));
      for (LinkedConstant argument : dynamic.arguments()) {
        if (argument instanceof LinkedConstant.Handle handle) {
          reach.imported(handle.target().owner(), use.line());
        }
      }
    }
  }
}
