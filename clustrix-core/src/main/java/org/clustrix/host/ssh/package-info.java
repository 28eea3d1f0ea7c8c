/**
 * A host behind SSH: commands over JSch, files over SFTP by Commons VFS, both with the same keys
 * and the same host key check. Only this package knows SSH.
 */
package org.clustrix.host.ssh;
