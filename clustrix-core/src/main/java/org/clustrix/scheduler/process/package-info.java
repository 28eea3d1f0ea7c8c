/** No batch system: a detached process that survives the connection. */
package org.clustrix.scheduler.process;
