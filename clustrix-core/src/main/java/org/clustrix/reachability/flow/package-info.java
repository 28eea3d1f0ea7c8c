/** From the code of a method to facts: what it calls, and which constants flow into which call. */
package org.clustrix.reachability.flow;
