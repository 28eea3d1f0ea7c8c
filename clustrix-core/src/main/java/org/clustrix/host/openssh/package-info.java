/**
 * A host behind the system's own {@code ssh}: ProxyJump, Kerberos, second factors that its agent or
 * an earlier login covers, and everything else in the user's configuration. The second transport
 * beside {@code host.ssh}.
 */
package org.clustrix.host.openssh;
