/**
 * Errors that a user can mend: what, which value, where it is set, how to mend it. Everything may
 * use it; it uses nothing.
 */
package org.clustrix.problem;
