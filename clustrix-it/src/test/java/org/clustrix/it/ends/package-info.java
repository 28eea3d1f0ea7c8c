/** Produces each end of a job for real, and compares the word that is given for it. */
package org.clustrix.it.ends;
