/** The Maven goals: parameters in, errors and progress out. */
package org.clustrix.maven;
