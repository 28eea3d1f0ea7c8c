/** The code of a method as bytes: where instructions begin and what their operands say. */
package org.clustrix.reachability.code;
