/**
 * Grid Engine: directives and answers of {@code qsub}, {@code qstat} and {@code qacct}. Written for
 * the 8.1 line; the others print the same fields.
 */
package org.clustrix.scheduler.sge;
