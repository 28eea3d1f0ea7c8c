/**
 * Brings a package to a host: one command asks what is there ({@code ask.sh}), a second one takes
 * everything that is missing as one stream and publishes it ({@code receive.sh}, {@code
 * finish.sh}); where nothing is missing there is no second one, and where there is much, more
 * streams go beside that one.
 *
 * <p>The stream is a sequence of tar archives, because tar is on every cluster, takes many files in
 * one process and sets their times. tar never sees a name that a user has chosen: each file lies in
 * a folder named by its SHA-256, below a fresh temporary folder, where no link can lead it astray.
 * Archives are cut into frames of known length, because a tar at the end of a pipe takes more than
 * its own. Each archive is a few megabytes: when one is whole it is verified by one {@code
 * sha256sum} and renamed to its place, so that a cut deployment goes on where it stopped. Text of
 * the project travels compressed; jars are so already.
 */
package org.clustrix.deploy;
