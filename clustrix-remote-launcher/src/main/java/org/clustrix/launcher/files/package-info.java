/**
 * How the launcher writes: private to the owner, under a temporary name beside the target, flushed
 * to the disk, then renamed. Knows no format.
 */
package org.clustrix.launcher.files;
