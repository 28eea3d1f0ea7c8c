/** What the user asks of a cluster: typed settings, their sources and their precedence. */
package org.clustrix.config;
