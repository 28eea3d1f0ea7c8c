/** The bench that measures the analysis against its peers; no test. */
package org.clustrix.it.speed;
