package org.clustrix.inspection;

/**
 * An artifact of the class path that does not travel.
 *
 * @param coordinates of the artifact
 * @param why {@code unreached}, {@code optional} (others can use it but do not depend on it),
 *     {@code excluded} or {@code provided}
 */
public record LeftOutArtifact(String coordinates, String why) {}
