/** Methods that Java programs refer to, run by {@code ClusterExecutor}. */
package org.clustrix.it.api;
