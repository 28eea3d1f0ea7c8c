package org.clustrix.reachability.rule;

import org.clustrix.classpath.JdkNames;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.ConstantUse;
import org.clustrix.reachability.fact.LinkedConstant;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.TypeNames;

/**
 * Lambdas, method references, string concatenation, record methods, pattern switches and whatever
 * else is linked by a bootstrap method: the method, its static arguments and all types of its call
 * site are reached (JVMS §5.4.3.6). The interface that a lambda implements counts as instantiated.
 */
final class LinkedConstantRule implements Rule.OnMethod {
  private static final int NEW_INVOKE_SPECIAL = 8;
  private static final int INVOKE_VIRTUAL = 5;
  private static final int INVOKE_INTERFACE = 9;
  private static final int LAST_FIELD_KIND = 4;

  @Override
  public String name() {
    return "linked constant";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.in(Interest.Kind.CONSTANTS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (ConstantUse use : facts.constants()) {
      follow(use.constant(), false, use.line(), reach);
    }
  }

  private void follow(LinkedConstant constant, boolean jdkLinks, int line, Reach reach) {
    // Strings are read by the rules that read all strings.
    if (constant instanceof LinkedConstant.Dynamic dynamic) {
      dynamic(dynamic, line, reach);
    } else if (constant instanceof LinkedConstant.Handle handle) {
      handle(handle, line, reach);
    } else if (constant instanceof LinkedConstant.Type type) {
      types(type.descriptor(), Level.LOADED, line, reach);
    } else if (constant instanceof LinkedConstant.ClassConstant type
        && !type.className().isEmpty()) {
      // The JDK's own bootstraps only compare with a class; others may do with it what they like.
      reach.type(type.className(), jdkLinks ? Level.LOADED : Level.REFLECTED, line);
    }
  }

  private void dynamic(LinkedConstant.Dynamic dynamic, int line, Reach reach) {
    boolean jdk = JdkNames.isJdk(dynamic.bootstrap().target().owner());
    handle(dynamic.bootstrap(), line, reach);
    dynamic.arguments().forEach(argument -> follow(argument, jdk, line, reach));
    int result = dynamic.descriptor().lastIndexOf(')') + 1;
    types(dynamic.descriptor(), Level.LOADED, line, reach);
    types(dynamic.descriptor().substring(result), Level.INSTANTIATED, line, reach);
  }

  private static void handle(LinkedConstant.Handle handle, int line, Reach reach) {
    MethodRef target = handle.target();
    if (handle.kind() <= LAST_FIELD_KIND) {
      reach.type(target.owner(), Level.INITIALISED, line);
    } else if (handle.kind() == INVOKE_VIRTUAL || handle.kind() == INVOKE_INTERFACE) {
      reach.virtual(target, line);
    } else {
      if (handle.kind() == NEW_INVOKE_SPECIAL) {
        reach.type(target.owner(), Level.INSTANTIATED, line);
      }
      reach.exact(target, line);
    }
    types(target.descriptor(), Level.LOADED, line, reach);
  }

  private static void types(String descriptor, Level level, int line, Reach reach) {
    TypeNames.inDescriptor(descriptor).forEach(name -> reach.type(name, level, line));
  }
}
