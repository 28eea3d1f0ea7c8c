/** Real Maven builds of copies of real projects. */
package org.clustrix.it.maven;
