/** From a dependency graph to one reproducible ZIP with its metadata. */
package org.clustrix.packaging;
