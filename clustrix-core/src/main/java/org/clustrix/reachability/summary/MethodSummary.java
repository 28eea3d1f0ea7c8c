package org.clustrix.reachability.summary;

import java.util.Set;
import org.clustrix.reachability.fact.MethodFacts;

/** What the analysis needs to know of one method. Safe for any thread. */
public final class MethodSummary {
  private final Decoder decoder;
  private final String name;
  private final String descriptor;
  private final int access;
  private final int line;
  private final int types;
  private final int facts;

  MethodSummary(Decoder decoder) {
    this.decoder = decoder;
    this.name = decoder.text();
    this.descriptor = decoder.text();
    this.access = decoder.number();
    this.line = decoder.number();
    this.types = decoder.skip();
    this.facts = decoder.skip();
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  /** Returns its descriptor. */
  public String descriptor() {
    return descriptor;
  }

  /** Returns whether it has an access flag. */
  public boolean has(int flag) {
    return (access & flag) != 0;
  }

  /** Returns the line of its first instruction, 0 where unknown. */
  public int line() {
    return line;
  }

  /** Returns the classes in its descriptor, generic signature and throws clause. */
  public Set<String> types() {
    return decoder.at(types).names();
  }

  /** Returns what its code does. */
  public MethodFacts facts() {
    return FactsFormat.read(decoder.at(facts));
  }
}
