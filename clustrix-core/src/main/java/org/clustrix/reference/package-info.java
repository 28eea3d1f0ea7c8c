/** From a method reference in Java code to the text of an entry point, without running anything. */
package org.clustrix.reference;
