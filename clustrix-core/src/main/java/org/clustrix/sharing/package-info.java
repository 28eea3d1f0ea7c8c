/**
 * Filesystems that this machine shares with a cluster, known by proof alone: the cluster writes a
 * file of a random name, and this machine sees it, and then the other way round. Names of hosts and
 * equal paths prove nothing. What is seen need not be sent: files are put into their places there.
 *
 * <p>A place gets a file of its own: a clone of its blocks (a reflink) where the filesystem can do
 * that, else a copy. A hard link would be one file with two names: to give the stored one the time
 * and the rights of the store would change the user's file as well, and whoever writes to his file
 * later would change the store. So nothing of the user's, as what lies in {@code ~/.m2}, is ever
 * linked into the store. What is linked is what Clustrix alone has written and never writes to
 * again, a file in a content store of another work directory; and the package on its way, which the
 * launcher verifies entry by entry when it unpacks it, and which then goes.
 */
package org.clustrix.sharing;
