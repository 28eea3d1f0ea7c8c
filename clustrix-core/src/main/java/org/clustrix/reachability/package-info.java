/**
 * From an entry point to everything it can reach: a worklist over methods, fed by one rule a class.
 */
package org.clustrix.reachability;
