/**
 * Class files as the analysis sees them, in a compact form that is a pure function of their bytes,
 * and a cache of them that outlives the build.
 */
package org.clustrix.reachability.summary;
