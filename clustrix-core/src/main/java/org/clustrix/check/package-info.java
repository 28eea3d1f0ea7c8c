/**
 * Whether a cluster can be used: each step of the way to it and into a job, with its remedy. A step
 * looks at one thing and changes nothing but files of its own, which it removes.
 */
package org.clustrix.check;
