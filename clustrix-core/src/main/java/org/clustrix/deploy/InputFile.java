package org.clustrix.deploy;

import java.nio.file.Path;

/**
 * A file that a job is to find in its work folder.
 *
 * @param path where it is to lie there, relative and with {@code /}, without a line end
 * @param file on this machine
 * @param sha256 of its bytes
 * @param size in bytes
 * @param executable whether the job may run it
 */
public record InputFile(String path, Path file, String sha256, long size, boolean executable) {}
