package org.clustrix.entrypoint;

import org.clustrix.format.FunctionInfo;

/**
 * A method that can be packaged and run.
 *
 * @param declaringClass the binary name of the class that has its code: the named class or a super
 *     type of it
 * @param isStatic whether it runs without an instance; otherwise the no-argument constructor of the
 *     named class makes one
 * @param function its class, name and signature; the class is the one that was named, except for an
 *     inherited static method, where it is the declaring one
 */
public record EntryPoint(String declaringClass, boolean isStatic, FunctionInfo function) {}
