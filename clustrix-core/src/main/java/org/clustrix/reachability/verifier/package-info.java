/**
 * The JVM's type checker, as far as it loads classes: which pairs of types it has to compare when a
 * class is linked, whether or not anybody calls the method in which they meet.
 */
package org.clustrix.reachability.verifier;
