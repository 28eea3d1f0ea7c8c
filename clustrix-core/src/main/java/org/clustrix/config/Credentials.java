package org.clustrix.config;

import java.util.Optional;

/**
 * Credentials of one host, from a store that the user keeps (never from a project).
 *
 * @param username the login name, where the store has one
 * @param password the password, where there is one
 * @param keyFile a private key file, where the store names one
 * @param passphrase the passphrase of the key file, where there is one
 */
public record Credentials(
    Optional<String> username,
    Optional<Secret> password,
    Optional<String> keyFile,
    Optional<Secret> passphrase) {
  /** No credentials: keys and the agent only. */
  public static final Credentials NONE =
      new Credentials(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
