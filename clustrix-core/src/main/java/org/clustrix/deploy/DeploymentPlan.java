package org.clustrix.deploy;

/**
 * What a deployment would do.
 *
 * @param packageId the package
 * @param stateFolder the absolute path of {@code .clustrix} on the host, which need not be there
 * @param installed whether the package is installed there already
 * @param traffic what would be moved
 * @param function the name of the function
 * @param aliasBefore the package that the name stands for now; empty where it is unknown
 */
public record DeploymentPlan(
    String packageId,
    String stateFolder,
    boolean installed,
    Deployment.Traffic traffic,
    String function,
    String aliasBefore) {}
