package org.clustrix.deploy;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * One file of a deployment.
 *
 * @param label its name in the answer of the host
 * @param place where it lies on the host, below the state folder
 * @param directory whether that is a folder, complete where it exists
 * @param sentAs its name in the incoming folder
 * @param size in bytes
 * @param sha256 where the same name and size may have other content; empty where they do not
 * @param file finds it on the client; asked only where it has to be sent
 */
record Item(
    String label,
    String place,
    boolean directory,
    String sentAs,
    long size,
    String sha256,
    Supplier<Path> file) {}
