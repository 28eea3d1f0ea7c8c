/**
 * Runs one task: loads the class, binds the arguments, calls the method on the main thread and
 * records the outcome. A result is there only when it is whole and true.
 */
package org.clustrix.launcher.invoke;
