/** The outcome of the analysis as a value: what is needed, and why. */
package org.clustrix.graph;
