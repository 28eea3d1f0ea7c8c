/**
 * From a text such as {@code com.acme.Analysis#run} to one method, or a typed refusal that names
 * the near ones.
 */
package org.clustrix.entrypoint;
