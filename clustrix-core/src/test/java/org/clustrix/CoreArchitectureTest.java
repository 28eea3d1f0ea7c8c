package org.clustrix;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The arrows of {@code ARCHITECTURE.md}. */
@AnalyzeClasses(packages = "org.clustrix", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {
  @ArchTest
  static final ArchRule ARROWS =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.clustrix..")
          .ensureAllClassesAreContainedInArchitectureIgnoring(
              "org.clustrix.api..", "org.clustrix.launcher..", "org.clustrix.shaded..")
          .layer("trace")
          .definedBy("org.clustrix.trace..")
          .layer("binding")
          .definedBy("org.clustrix.launcher.binding..")
          .layer("reference")
          .definedBy("org.clustrix.reference..")
          .layer("client")
          .definedBy("org.clustrix.client..")
          .layer("problem")
          .definedBy("org.clustrix.problem..")
          .layer("format")
          .definedBy("org.clustrix.format..")
          .layer("classpath")
          .definedBy("org.clustrix.classpath..")
          .layer("entrypoint")
          .definedBy("org.clustrix.entrypoint..")
          .layer("selection")
          .definedBy("org.clustrix.selection..")
          .layer("graph")
          .definedBy("org.clustrix.graph..")
          .layer("reachability")
          .definedBy("org.clustrix.reachability..")
          .layer("packaging")
          .definedBy("org.clustrix.packaging..")
          .layer("explanation")
          .definedBy("org.clustrix.explanation..")
          .layer("inspection")
          .definedBy("org.clustrix.inspection..")
          .layer("config")
          .definedBy("org.clustrix.config..")
          .layer("host")
          .definedBy("org.clustrix.host..")
          .layer("sharing")
          .definedBy("org.clustrix.sharing..")
          .layer("deploy")
          .definedBy("org.clustrix.deploy..")
          .layer("scheduler")
          .definedBy("org.clustrix.scheduler..")
          .layer("job")
          .definedBy("org.clustrix.job..")
          .layer("inputs")
          .definedBy("org.clustrix.inputs..")
          .layer("api")
          .definedBy("org.clustrix.api..")
          .layer("files")
          .definedBy("org.clustrix.files..")
          .layer("staging")
          .definedBy("org.clustrix.staging..")
          .layer("check")
          .definedBy("org.clustrix.check..")
          .layer("cleanup")
          .definedBy("org.clustrix.cleanup..")
          .whereLayer("trace")
          .mayNotAccessAnyLayer()
          .whereLayer("reference")
          .mayOnlyAccessLayers("problem")
          .whereLayer("client")
          .mayOnlyAccessLayers(
              "problem",
              "format",
              "binding",
              "classpath",
              "selection",
              "graph",
              "packaging",
              "reference",
              "config",
              "host",
              "deploy",
              "staging",
              "job")
          .whereLayer("problem")
          .mayNotAccessAnyLayer()
          .whereLayer("classpath")
          .mayOnlyAccessLayers("problem", "format")
          .whereLayer("entrypoint")
          .mayOnlyAccessLayers("problem", "format", "classpath")
          .whereLayer("selection")
          .mayOnlyAccessLayers("problem", "format", "classpath", "config")
          .whereLayer("graph")
          .mayOnlyAccessLayers("problem", "format", "classpath")
          .whereLayer("reachability")
          .mayOnlyAccessLayers("problem", "format", "classpath", "entrypoint", "selection", "graph")
          .whereLayer("packaging")
          .mayOnlyAccessLayers(
              "trace",
              "problem",
              "format",
              "classpath",
              "entrypoint",
              "selection",
              "graph",
              "reachability")
          .whereLayer("explanation")
          .mayOnlyAccessLayers("problem", "format", "classpath", "selection", "graph", "packaging")
          .whereLayer("inspection")
          .mayOnlyAccessLayers("problem", "format", "packaging")
          .whereLayer("config")
          .mayOnlyAccessLayers("trace", "problem", "format")
          .whereLayer("host")
          .mayOnlyAccessLayers("trace", "problem", "format", "config")
          .whereLayer("sharing")
          .mayOnlyAccessLayers("problem", "format")
          .whereLayer("deploy")
          .mayOnlyAccessLayers("problem", "format", "config", "host", "sharing")
          .whereLayer("scheduler")
          .mayOnlyAccessLayers("problem", "format", "config", "host")
          .whereLayer("job")
          .mayOnlyAccessLayers(
              "trace",
              "problem",
              "format",
              "config",
              "host",
              "sharing",
              "deploy",
              "staging",
              "scheduler")
          .whereLayer("staging")
          .mayOnlyAccessLayers("problem", "format", "classpath", "config", "host", "deploy")
          .whereLayer("check")
          .mayOnlyAccessLayers(
              "problem", "format", "config", "host", "sharing", "deploy", "scheduler", "job")
          .whereLayer("inputs")
          .mayOnlyAccessLayers("problem", "format", "api", "job")
          .whereLayer("files")
          .mayOnlyAccessLayers("problem", "format", "api", "config", "host", "deploy", "job")
          .whereLayer("cleanup")
          .mayOnlyAccessLayers("problem", "format", "config", "host", "deploy", "scheduler", "job");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices()
          .matching("org.clustrix.(**)")
          .should()
          .beFreeOfCycles()
          // what the launcher has relocated is others' code
          .ignoreDependency(
              JavaClass.Predicates.resideInAPackage("org.clustrix.shaded.."),
              DescribedPredicate.alwaysTrue());

  @ArchTest
  static final ArchRule RULES_KNOW_NO_WORKLIST =
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAnyPackage(
              "org.clustrix.reachability.rule",
              "org.clustrix.reachability.bytecode",
              "org.clustrix.reachability.summary",
              "org.clustrix.reachability.flow",
              "org.clustrix.reachability.verifier",
              "org.clustrix.reachability.fact",
              "org.clustrix.reachability.code")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.clustrix.reachability");

  @ArchTest
  static final ArchRule BYTECODE_KNOWS_NO_RULE =
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAnyPackage(
              "org.clustrix.reachability.bytecode",
              "org.clustrix.reachability.summary",
              "org.clustrix.reachability.flow",
              "org.clustrix.reachability.verifier",
              "org.clustrix.reachability.fact",
              "org.clustrix.reachability.code")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.clustrix.reachability.rule");

  @ArchTest
  static final ArchRule SCHEDULERS_ARE_BLIND_TO_EACH_OTHER =
      slices().matching("org.clustrix.scheduler.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule SCHEDULERS_ARE_KNOWN_IN_ONE_PLACE =
      ArchRuleDefinition.classes()
          .that()
          .implement("org.clustrix.scheduler.Scheduler")
          .should()
          .onlyHaveDependentClassesThat()
          .haveSimpleName("Schedulers");

  @ArchTest
  static final ArchRule NO_MAVEN =
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAPackage("org.clustrix..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..");

  /** The worklist must not know a rule: rules see one interface, and are listed in one place. */
  @ArchTest
  static final ArchRule RULES_STAND_ALONE =
      ArchRuleDefinition.classes()
          .that()
          .implement("org.clustrix.reachability.rule.Rule")
          .should()
          .onlyHaveDependentClassesThat()
          .haveSimpleName("Rules");

  /**
   * The JDK's immutable sets and maps have another order in every JVM: a reason, and with it the
   * whole graph, would be another. What is only looked up is a constant and made by {@code of}.
   */
  @ArchTest
  static final ArchRule NO_ORDER_OF_THE_DAY =
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAnyPackage(
              "org.clustrix.classpath..",
              "org.clustrix.entrypoint..",
              "org.clustrix.selection..",
              "org.clustrix.graph..",
              "org.clustrix.reachability..",
              "org.clustrix.packaging..")
          .should()
          .callMethod(Set.class, "copyOf", Collection.class)
          .orShould()
          .callMethod(Map.class, "copyOf", Map.class)
          .orShould()
          .callMethod(Collectors.class, "toUnmodifiableSet");
}
