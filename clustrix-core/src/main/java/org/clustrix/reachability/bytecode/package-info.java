/**
 * What a class file says, decoded once: its members, the calls and uses in its code, and which
 * constants flow into which call.
 */
package org.clustrix.reachability.bytecode;
