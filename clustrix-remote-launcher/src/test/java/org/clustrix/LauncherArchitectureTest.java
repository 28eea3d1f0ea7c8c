package org.clustrix;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the launcher's packages, as {@code ARCHITECTURE.md} draws them. */
@AnalyzeClasses(packages = "org.clustrix", importOptions = ImportOption.DoNotIncludeTests.class)
class LauncherArchitectureTest {
  private static final String JAVA = "java..";
  private static final String GSON = "com.google.gson..";
  private static final String VFS = "org.apache.commons.vfs2..";
  private static final String API = "org.clustrix.api";
  private static final String LOGIN = "org.clustrix.launcher.login";
  private static final String FORMAT = "org.clustrix.format";
  private static final String FILES = "org.clustrix.launcher.files";
  private static final String BINDING = "org.clustrix.launcher.binding";
  private static final String TRACE = "org.clustrix.launcher.trace";
  private static final String INSTALL = "org.clustrix.launcher.install";
  private static final String INVOKE = "org.clustrix.launcher.invoke";

  @ArchTest static final ArchRule FORMAT_USES = only(FORMAT, JAVA, GSON);

  @ArchTest static final ArchRule API_USES = only(API, JAVA, VFS);
  @ArchTest static final ArchRule LOGIN_USES = only(LOGIN, JAVA, VFS, "com.jcraft.jsch", API);

  @ArchTest static final ArchRule FILES_USES = only(FILES, JAVA);
  @ArchTest static final ArchRule BINDING_USES = only(BINDING, JAVA, GSON, FORMAT);
  @ArchTest static final ArchRule TRACE_USES = only(TRACE, JAVA, FORMAT);
  @ArchTest static final ArchRule INSTALL_USES = only(INSTALL, JAVA, FORMAT, FILES, TRACE);

  @ArchTest
  static final ArchRule INVOKE_USES = only(INVOKE, JAVA, GSON, FORMAT, FILES, BINDING, TRACE);

  @ArchTest
  static final ArchRule LAUNCHER_USES =
      only("org.clustrix.launcher", JAVA, FORMAT, FILES, INSTALL, INVOKE, TRACE);

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("org.clustrix.(**)").should().beFreeOfCycles();

  private static ArchRule only(String owner, String... others) {
    String[] allowed = java.util.Arrays.copyOf(others, others.length + 1);
    allowed[others.length] = owner;
    return classes()
        .that()
        .resideInAPackage(owner)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }
}
