package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.classpath.DataFile;
import org.clustrix.classpath.Resource;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.MethodFacts;

/**
 * One kind of step from what is reached to what that needs. An instance serves one analysis and may
 * keep state; what it reports must not depend on the order in which it is told.
 */
public interface Rule {
  /** Returns the word that stands for it in explanations. */
  String name();

  /** A rule that follows from classes. */
  interface OnClass extends Rule {
    /** Returns the levels that it follows from. */
    Set<Level> levels();

    /**
     * A class has come up to a level; called once for each of the rule's levels, in order.
     *
     * @param type the class
     * @param level the level
     * @param reach where to say what follows
     */
    void onClass(ParsedClass type, Level level, Reach reach);
  }

  /** A rule that follows from class files that cannot be parsed. */
  interface OnUnreadable extends Rule {
    /**
     * A class is needed whose class file cannot be parsed; called once.
     *
     * @param mentioned the classes of the class path that its bytes name
     * @param reach where to say what follows
     */
    void onUnreadable(Set<String> mentioned, Reach reach);
  }

  /** A rule that follows from resources. */
  interface OnResource extends Rule {
    /**
     * A resource is needed; called once.
     *
     * @param resource the resource
     * @param reach where to say what follows
     */
    void onResource(Resource resource, Reach reach);
  }

  /** A rule that follows from data files. */
  interface OnData extends Rule {
    /**
     * A data file is needed; called once.
     *
     * @param file the file
     * @param reach where to say what follows
     */
    void onData(DataFile file, Reach reach);
  }

  /** A rule that follows from code. */
  interface OnMethod extends Rule {
    /**
     * Returns what it looks at.
     *
     * @param project in code of the project, or in that of artifacts
     */
    Interest interest(boolean project);

    /**
     * A method is reached whose code has something of interest; called once.
     *
     * @param method the method
     * @param facts its code
     * @param reach where to say what follows
     */
    void onMethod(MethodCode method, MethodFacts facts, Reach reach);
  }
}
