/** Why something is in a package, step by step from the entry point, or why it is not. */
package org.clustrix.explanation;
