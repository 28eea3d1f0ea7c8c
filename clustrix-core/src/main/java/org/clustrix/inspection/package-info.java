/** What is in a package, largest first, read from the package alone. */
package org.clustrix.inspection;
