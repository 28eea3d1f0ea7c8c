package org.clustrix.explanation;

/**
 * One step on the way from the entry point.
 *
 * @param element what the step starts from: {@code com.acme.A#run(int)}, a class, a resource as
 *     {@code module!/name}, an artifact's coordinates, or a setting
 * @param className the binary name of the class that has the element's code; empty where it has
 *     none
 * @param rule the rule that says that one needs the other
 * @param line the source line, 0 where unknown
 * @param reference what the element names there, as {@code javap -c -p -v} prints it; empty where
 *     it names nothing
 * @param target what is needed: the next element
 */
public record Step(
    String element, String className, String rule, int line, String reference, String target) {}
