package org.clustrix.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The plugin is thin: it knows Maven and the engine, and not how anything is done. */
@AnalyzeClasses(
    packages = "org.clustrix.maven",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PluginArchitectureTest {

  @ArchTest
  static final ArchRule KNOWS_MAVEN_AND_THE_ENGINE_ONLY =
      classes()
          .that()
          .resideInAPackage("org.clustrix.maven")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.clustrix.maven",
              "org.clustrix.check",
              "org.clustrix.classpath",
              "org.clustrix.cleanup",
              "org.clustrix.config",
              "org.clustrix.deploy",
              "org.clustrix.entrypoint",
              "org.clustrix.explanation",
              "org.clustrix.files",
              "org.clustrix.format",
              "org.clustrix.inputs",
              "org.clustrix.inspection",
              "org.clustrix.job",
              "org.clustrix.packaging",
              "org.clustrix.problem",
              "org.clustrix.scheduler",
              "org.clustrix.selection",
              "org.clustrix.sharing",
              "org.clustrix.staging",
              "org.clustrix.trace",
              "org.apache.maven..",
              "org.eclipse.aether..",
              "org.codehaus.plexus.util.xml",
              "com.google.gson..",
              "java..",
              "javax.inject");
}
