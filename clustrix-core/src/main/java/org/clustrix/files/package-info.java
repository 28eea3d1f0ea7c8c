/**
 * The client's side of {@code ClusterFilesystem}: the files of a cluster over SSH, with the same
 * answers as in a job. What is asked of one file goes over SFTP, contents by Commons VFS; what is
 * asked of many is one command, whose answer the walk of the API then goes through.
 */
package org.clustrix.files;
