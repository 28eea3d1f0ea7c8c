package org.clustrix.deploy;

import org.clustrix.sharing.SharedDirectories;
import org.clustrix.sharing.StoredTwins;

/**
 * What a user may choose about the way of a deployment.
 *
 * @param shared where the cluster's work directory might be seen on this machine
 * @param twins stores whose files may be linked
 * @param supply what the cluster may fetch itself
 * @param group the Unix group that shares the state folder; empty where it belongs to the account
 *     alone, or is shared already
 */
public record DeploymentOptions(
    SharedDirectories shared, StoredTwins twins, SupplyPolicy supply, String group) {
  /** Everything is sent, for the account alone. */
  public static final DeploymentOptions NONE =
      new DeploymentOptions(SharedDirectories.NONE, StoredTwins.NONE, SupplyPolicy.PUSH, "");
}
