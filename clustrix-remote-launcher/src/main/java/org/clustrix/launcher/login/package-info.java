/**
 * The files of the login host for a job on a node that does not see them: SFTP by Commons VFS, with
 * the account's own keys, known hosts and {@code ssh} configuration. The way out of {@code api}
 * that a node with a shared file system never takes.
 */
package org.clustrix.launcher.login;
