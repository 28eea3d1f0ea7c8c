package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.Resource;
import org.clustrix.explanation.Explainer;
import org.clustrix.explanation.Explanation;
import org.clustrix.explanation.Step;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.problem.ClustrixException;

/**
 * What {@code explain} says of everything in the package of one program.
 *
 * @param asked how many things there are
 * @param unanswered those without an answer, with what was said instead
 * @param hops all hops of the answers, each once
 */
record ExplainedProgram(String name, int asked, List<String> unanswered, List<SampledHop> hops) {

  /** Packages the program into a folder, and asks. */
  static ExplainedProgram of(BuiltProgram built, Path folder) throws IOException {
    String name = built.program().name();
    PackagingProcess.Question question = new PackagingProcess.Question(built, folder);
    try (FunctionAnalysis analysis = FunctionAnalysis.of(question.request())) {
      PackageInfo info = new FilePackager().packageFunction(analysis);
      Explainer explainer = new Explainer(analysis);
      List<PackageSubjects.Subject> subjects = PackageSubjects.of(info);
      List<String> unanswered = new ArrayList<>();
      Set<Step> steps = new LinkedHashSet<>();
      for (PackageSubjects.Subject subject : subjects) {
        Optional<Explanation> answer = answer(explainer, subject);
        answer.ifPresentOrElse(
            known -> steps.addAll(known.path()),
            () -> unanswered.add(name + ": " + subject.kind() + " " + subject.asked()));
      }
      List<SampledHop> hops = new ArrayList<>();
      for (Step step : steps) {
        hop(name, step, analysis.classPath()).ifPresent(hops::add);
      }
      return new ExplainedProgram(name, subjects.size(), unanswered, hops);
    }
  }

  /** Only a way from the entry point to something that travels is an answer. */
  private static Optional<Explanation> answer(
      Explainer explainer, PackageSubjects.Subject subject) {
    try {
      return explainer.explain(subject.asked()).stream()
          .filter(found -> found.kind().equals(subject.kind()))
          .filter(found -> subject.names().contains(found.name()))
          .filter(found -> found.verdict().travels() && !found.path().isEmpty())
          .findFirst();
    } catch (ClustrixException e) {
      return Optional.empty();
    }
  }

  /** Nothing for what starts from a setting or an artifact: there is no file to look into. */
  private static Optional<SampledHop> hop(String program, Step step, ClassPath classPath) {
    if (!step.className().isEmpty()) {
      return classPath
          .find(step.className())
          .map(file -> new SampledHop(program, step, file.root().entry().file(), file.paths()));
    }
    int mark = step.element().indexOf("!/");
    if (mark < 0) {
      return Optional.empty();
    }
    String root = step.element().substring(0, mark);
    return classPath.resources(step.element().substring(mark + 2)).stream()
        .filter(resource -> resource.root().artifactId().equals(root))
        .findFirst()
        .map(resource -> ofResource(program, step, resource));
  }

  private static SampledHop ofResource(String program, Step step, Resource resource) {
    return new SampledHop(program, step, resource.root().entry().file(), List.of(resource.name()));
  }
}
