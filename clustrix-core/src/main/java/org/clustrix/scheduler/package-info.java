/**
 * Batch systems as data: a table of states, a pure function that gives the script, small parsers.
 */
package org.clustrix.scheduler;
