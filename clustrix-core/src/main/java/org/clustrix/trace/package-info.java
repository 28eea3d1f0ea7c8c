/**
 * What is done, step by step, for people who look for a fault. Everything may use it; it uses
 * nothing.
 */
package org.clustrix.trace;
