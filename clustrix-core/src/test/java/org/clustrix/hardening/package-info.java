/** Damaged class files, jars and caches, through the doors that real ones come in by. */
package org.clustrix.hardening;
