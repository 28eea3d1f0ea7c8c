package org.clustrix.reachability.fact;

import java.util.List;

/**
 * Everything that the code of one method does as far as the rules ask, in code order. Immutable.
 *
 * @param calls calls of methods
 * @param fields accesses to fields
 * @param types classes named by instructions and exception tables
 * @param constants call sites, dynamic constants, method handles and method types
 * @param literals class literals
 * @param texts string constants, those of call sites among them
 * @param paths file objects that leave the sight of the analysis
 */
public record MethodFacts(
    List<Call> calls,
    List<FieldUse> fields,
    List<TypeUse> types,
    List<ConstantUse> constants,
    List<LiteralUse> literals,
    List<TextUse> texts,
    List<PathUse> paths) {
  /** Those of a method without code. */
  public static final MethodFacts NONE =
      new MethodFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
