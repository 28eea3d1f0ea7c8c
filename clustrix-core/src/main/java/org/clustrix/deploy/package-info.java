/** Brings a package to a host: asks what is there, moves what is missing, publishes it complete. */
package org.clustrix.deploy;
