package org.clustrix.it.corpus;

import java.nio.file.Path;

/**
 * Where the bench reads and writes.
 *
 * @param module the folder of this module
 */
record Workplace(Path module) {

  /** Returns the folder with one folder a program. */
  Path programs() {
    return module.resolve("bench/corpus");
  }

  /** Returns the project that gives the class path of ProGuard. */
  Path proguard() {
    return module.resolve("bench/proguard");
  }

  Path readme() {
    return module.resolve("README.md");
  }

  /** Returns the folder for all that is made. */
  Path target() {
    return module.resolve("target/corpus");
  }

  /** Returns what is made for one program. */
  Path target(String program) {
    return target().resolve(program);
  }

  /** Returns where Maven builds a project, as the parent of the programs says. */
  Path build(String project) {
    return target(project).resolve("build");
  }
}
