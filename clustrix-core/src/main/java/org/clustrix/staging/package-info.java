/**
 * The files that a job gets and gives: which files of this machine its inputs are, and how its
 * outputs come back. What brings the inputs lies in {@code deploy}, since they travel as all else
 * does.
 */
package org.clustrix.staging;
