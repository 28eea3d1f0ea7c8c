/**
 * What follows from what in byte code: one rule a class. A rule is told of each class and method
 * that is reached and says what is reached by it; it knows neither the worklist nor another rule.
 */
package org.clustrix.reachability.rule;
