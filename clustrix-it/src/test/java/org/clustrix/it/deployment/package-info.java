/** The bench that measures deployments against tar, ssh and sftp; no test. */
package org.clustrix.it.deployment;
