/**
 * The bench that measures deployments against tar, ssh and sftp, and the one that injects faults
 * into them; no tests.
 */
package org.clustrix.it.deployment;
