package org.clustrix.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as one that runs on a cluster: the Maven goals find it without further
 * configuration, and a program that submits it need not say again what it needs. What is left at
 * its default says nothing. The program or the POM, the environment and the command line win over
 * it, and it wins over {@code clustrix.yml}. A method that a class inherits brings its annotation
 * along; one that overrides it has its own or none.
 *
 * <p>Kept in the class file only: the goals read byte code, and a job needs no annotation to run.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Cluster {
  /** A named cluster of {@code clustrix.yml}; empty for the one that the configuration chooses. */
  String cluster() default "";

  /** The host to log in to; empty for the configured one. */
  String clusterHost() default "";

  /** Processor cores; 0 for the cluster's default. */
  int cores() default 0;

  /** Memory with its unit, such as {@code 4G}; empty for the cluster's default. */
  String memory() default "";

  /** Wall-clock limit, such as {@code 90m} or {@code 02:30:00}; empty for the cluster's default. */
  String time() default "";

  /** Partition of Slurm; empty for its default. */
  String partition() default "";

  /** Queue of Grid Engine or PBS; empty for its default. */
  String queue() default "";

  /** The account that is charged; empty for the user's default. */
  String account() default "";

  /** GPUs; 0 for none. */
  int gpus() default 0;

  /** The lowest Java feature release to run on; 0 for what the classes need. */
  int javaVersion() default 0;

  /** Which artifacts travel: {@code reachable}, {@code closure} or {@code all}. */
  String dependencyPolicy() default "";

  /**
   * What to pack although nothing reaches it: {@code com.acme.plugin.**}, {@code group:artifact},
   * {@code config/*.xml}, with {@code class:}, {@code artifact:} or {@code resource:} before it
   * where that is not plain.
   */
  String[] include() default {};

  /** What to leave out although something reaches it, written as in {@link #include}. */
  String[] exclude() default {};

  /** Files or globs, relative to the project, to pack as data. */
  String[] dataFiles() default {};

  /** Environment variables of the job as {@code NAME=value}. */
  String[] environment() default {};

  /** Options of the JVM that runs the function. */
  String[] jvmOptions() default {};
}
