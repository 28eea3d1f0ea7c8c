/**
 * The class path that is analysed: where each class and resource lies and which artifact or module
 * it came with, indexed from central directories, so that a class is parsed only when it is
 * reached.
 */
package org.clustrix.classpath;
