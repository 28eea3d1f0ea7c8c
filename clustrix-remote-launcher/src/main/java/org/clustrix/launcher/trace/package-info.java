/**
 * What the launcher does, step by step, for people who look for a fault. All of the launcher may
 * use it.
 */
package org.clustrix.launcher.trace;
